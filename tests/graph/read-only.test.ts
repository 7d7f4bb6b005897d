import { describe, expect, it } from 'vitest';
import { refuseWrites } from '../../src/graph/read-only.js';

describe('refuseWrites', () => {
  it.each([
    'CREATE (n:Person)',
    'MATCH (n:Person) SET n.name = $p0',
    'match (n:Person) set n.name = $p0',
    'MERGE (n:Person {id: $p0}) RETURN n.id AS id',
    'MATCH (n:Person) DETACH DELETE n',
    'MATCH (n:Person) REMOVE n.name',
    '// posts.read\nUNWIND $p0 AS id\nCREATE (n:Person {id: id})',
    'DROP INDEX x',
    'CREATE INDEX x FOR (n:Person) ON (n.id)',
  ])('refuses %s', (text) => {
    expect(() => refuseWrites(text)).toThrow(expect.objectContaining({ code: 'readonly' }));
  });

  it.each([
    '// statements.create\nMATCH (s:Statement) RETURN s.id AS id',
    "MATCH (s:Statement) WHERE s.verb = 'SET' RETURN s.id AS id",
    'MATCH (s:Statement) RETURN s.set AS id, s.createdAt AS createdAt',
    'MATCH (s:Statement)-[:MERGE_OF]->(t:Statement) RETURN t.id AS offset',
    'MATCH (s:Statement) RETURN s.id AS `CREATE`',
    'MATCH (s:Statement) RETURN s {.id, delete: s.x} AS row',
  ])('lets pass %s', (text) => {
    expect(() => refuseWrites(text)).not.toThrow();
  });
});
