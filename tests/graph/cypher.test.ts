import { describe, expect, it } from 'vitest';
import { all, any, type Cypher, cypher, type Engine, exists, not, trusted } from '../../src/graph/cypher.js';
import { along, conditionOf, type FilterFields, type Related, Scope, type Where } from '../../src/graph/filter.js';
import { toOne } from '../../src/graph/to-one.js';

const text = (query: Cypher, engine: Engine) => query.compile(engine).text;

describe('a pattern that is to exist', () => {
  const spoken = exists(cypher`(s)-[:SPOKEN_BY]->(a:Actor) WHERE a.id = ${'person:ana'}`);

  it('is asked for on Neo4j, and counted on the embedded engine', () => {
    expect(text(spoken, 'neo4j')).toBe('EXISTS { (s)-[:SPOKEN_BY]->(a:Actor) WHERE a.id = $p0 }');
    expect(text(spoken, 'embedded')).toBe('COUNT { (s)-[:SPOKEN_BY]->(a:Actor) WHERE a.id = $p0 } > 0');
  });

  it('has the same parameters on both', () => {
    expect(spoken.compile('neo4j').params).toEqual({ p0: 'person:ana' });
    expect(spoken.compile('embedded').params).toEqual({ p0: 'person:ana' });
  });
});

describe('a condition that is not to hold', () => {
  const sure = exists(trusted('(s)-[:ABOUT]->(t:Topic)'));
  const unsure = trusted("s.mode = 'DIRECT'");

  it('does not hold either where a value is missing', () => {
    expect(text(not(unsure), 'neo4j')).toBe("NOT coalesce(s.mode = 'DIRECT', false)");
  });

  it.each([
    ['a pattern', sure],
    ['all of patterns', all([sure, sure])],
    ['any of patterns', any([sure, not(sure)])],
    ['what is negated already', not(unsure)],
  ])('is no argument of a function when nothing can be missing in it: %s', (_, condition) => {
    expect(text(not(condition), 'neo4j')).toMatch(/^NOT (?!coalesce)/);
  });

  it.each([
    ['all', all([sure, unsure])],
    ['any', any([sure, unsure])],
  ])('is one when a part of it can be: %s', (_, condition) => {
    expect(text(not(condition), 'neo4j')).toMatch(/^NOT coalesce\(/);
  });
});

describe('a filter of patterns in patterns', () => {
  interface Filter extends Where<Filter> {
    parts?: Related<Filter>;
  }
  const fields: FilterFields<Filter, null> = {
    parts: along({ pattern: (from, to) => `(${from})<-[:PART_OF]-(${to})`, label: 'Meeting', fields: () => fields }),
  };
  const nested: Filter = { parts: { none: { parts: { every: { parts: { some: {} } } } } } };
  const condition = conditionOf(nested, fields, Scope.on('m', null));

  it('is nested on Neo4j without a count or a function around it, either of which takes the planner minutes', () => {
    expect(text(condition, 'neo4j')).not.toMatch(/COUNT|coalesce/);
    expect(text(condition, 'neo4j').match(/EXISTS/g)).toHaveLength(3);
  });

  it('is counted at every depth on the embedded engine', () => {
    expect(text(condition, 'embedded')).not.toMatch(/EXISTS/);
    expect(text(condition, 'embedded').match(/COUNT/g)).toHaveLength(3);
  });
});

describe('the one thing at the end of a path', () => {
  const place = toOne('m', { place: '-[:HELD_IN]->(end:Place)', country: '-[:HELD_IN]->(:Place)-[:IN]->(end:Place)' });

  it('is matched on Neo4j', () => {
    expect(text(place, 'neo4j').split(/\n\s*/)).toEqual([
      'OPTIONAL MATCH (m)-[:HELD_IN]->(place:Place)',
      'OPTIONAL MATCH (m)-[:HELD_IN]->(:Place)-[:IN]->(country:Place)',
    ]);
  });

  it('is the head of a list on the embedded engine', () => {
    expect(text(place, 'embedded').split(/\n\s*/)).toEqual([
      'MATCH (m)',
      'WITH *, head([(m)-[:HELD_IN]->(end:Place) | end]) AS place,',
      'head([(m)-[:HELD_IN]->(:Place)-[:IN]->(end:Place) | end]) AS country',
    ]);
  });
});
