import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import { fold } from '../../src/graph/fold.js';
import type { Graph } from '../../src/graph/graph.js';
import { tokensOfName } from '../../src/graph/tokens.js';
import { type CountingGraph, countingGraph, openTestGraph } from '../testkit/graphs.js';
import { article, faultsOf, load } from './brief-files.js';

/** What earlier articles left in the graph: id, usual name, and other names with their kinds. */
const THERE: readonly (readonly [string, string, ...(readonly [string, string])[]])[] = [
  ['person:yuri-oss', 'Yuri Oss', ['Юрій Осс', 'FULL'], ['Oss', 'SURNAME']],
  ['person:bela-oss', 'Bela Oss', ['Oss', 'SURNAME']],
  ['person:ana-reyl', 'Ana Reyl', ['Reyl', 'SURNAME']],
  ['org:arvenia-pres', 'Presidency of Arvenia', ['Lira', 'METONYM'], ['The White Quay', 'METONYM']],
  ['org:lira-courier', 'Lira Courier'],
  ['place:lira', 'Lira'],
  ['topic:oss', 'Oss valley'],
  ['meeting:lira-talks', 'Lira talks'],
];

let graph: CountingGraph;

beforeAll(async () => {
  const opened: Graph = await openTestGraph();
  const names = THERE.flatMap(([id, name, ...others]) =>
    [[name, 'FULL'] as const, ...others].map(([text, kind]) => ({
      key: `name:${id}/${text}/${kind}`,
      entity: id,
      text,
      folded: fold(text),
      kind,
      tokens: tokensOfName(text),
    })),
  );
  await opened.write(async (transaction) => {
    await transaction.run(cypher`// test.entities
      UNWIND ${THERE.map(([id, name]) => ({ id, name }))} AS row
      CREATE (e:Entity {id: row.id, name: row.name})`);
    await transaction.run(cypher`// test.names
      UNWIND ${names} AS row
      MATCH (e:Entity {id: row.entity})
      CREATE (n:Name {id: row.key, text: row.text, folded: row.folded, kind: row.kind, tokens: row.tokens})
      CREATE (n)-[:NAMES]->(e)`);
    await transaction.run(cypher`// test.rest
      MATCH (o:Entity {id: 'org:lira-courier'})
      SET o:Organisation
      CREATE (r:Redirect {id: 'person:y-oss', to: 'person:yuri-oss'})
      CREATE (s:Statement {id: 'statement:abc', sortKey: 'x'})
      CREATE (a:Article {id: 'article:first', title: 'A dry year', publishedAt: '2031-04-01'})
      CREATE (b:Article {id: 'article:second', title: 'A dry year', publishedAt: '2031-05-01'})
      CREATE (c:Article {id: 'article:later', title: 'A dry year', publishedAt: '2031-06-01'})
      CREATE (d:Article {id: 'article:wet-1', title: 'A wet year', publishedAt: '2031-05-04'})
      CREATE (e:Article {id: 'article:wet-2', title: 'A wet year', publishedAt: '2031-05-04'})
      CREATE (d)-[:PUBLISHED_BY]->(o) CREATE (e)-[:PUBLISHED_BY]->(o) CREATE (e)-[:REPLACES]->(d)
      CREATE (a)-[:PUBLISHED_BY]->(o) CREATE (b)-[:PUBLISHED_BY]->(o) CREATE (c)-[:PUBLISHED_BY]->(o)`);
  });
  graph = countingGraph(opened);
});

afterAll(() => graph.close());

const MD = article('Yuri Oss stayed. He liked it.');

const statement = (fields: string) =>
  `facts: 1\nstatements:\n  - { mode: INDIRECT, kinds: [ASSERTION], quote: stayed, ${fields} }\n`;

const first = async (fields: string, md = MD) => (await load({ md, facts: statement(fields) }, graph)).statements[0]!;

const speaker = async (name: string) => (await first(`speakers: ["${name}"], about: []`)).speakerIds[0];

const about = async (name: string) => (await first(`speakers: [yuri-oss], about: ["${name}"]`)).aboutIds[0];

describe('references', () => {
  it.each([
    ['yuri-oss', 'person:yuri-oss'],
    ['person:yuri-oss', 'person:yuri-oss'],
    ['Yuri Oss', 'person:yuri-oss'],
    ['  YURI  ÓSS ', 'person:yuri-oss'],
    ['Юрій Осс', 'person:yuri-oss'],
    ['Reyl', 'person:ana-reyl'],
    ['the white quay', 'org:arvenia-pres'],
    ['Lira', 'org:arvenia-pres'],
  ])('means by %j the actor %s', async (name, id) => {
    expect(await speaker(name)).toBe(id);
  });

  it('follow the redirect of a merged thing', async () => {
    expect(await speaker('person:y-oss')).toBe('person:y-oss');
    expect(await speaker('y-oss')).toBe('person:y-oss');
  });

  it('prefer a proper name to a metonym, and topics to what comes later in the list for a key', async () => {
    expect(await about('Lira')).toBe('place:lira');
    expect(await about('oss')).toBe('topic:oss');
  });

  it('mean what the file declares before what the graph has by the same key', async () => {
    const facts = `${statement('speakers: [yuri-oss], about: [oss]')}organisations: { oss: { name: Oss Works, classification: COMPANY } }\n`;
    expect((await load({ md: MD, facts }, graph)).statements[0]?.aboutIds).toEqual(['org:oss']);
  });

  it('by a surname of two list both, and by a name that is near suggest it', async () => {
    expect(await faultsOf(first('speakers: [Oss], about: []'))).toEqual([
      'case.facts.yaml:3: "Oss" names 2 things where one person or organisation is meant: Yuri Oss (person:yuri-oss), Bela Oss (person:bela-oss); give a key or an id',
    ]);
    expect(await faultsOf(first('speakers: [Yury Oss], about: []'))).toEqual([
      'case.facts.yaml:3: no person or organisation is known as "Yury Oss"; did you mean Yuri Oss (person:yuri-oss)?',
    ]);
  });

  it('of a whole file cost one read', async () => {
    graph.reads.length = 0;
    await first('speakers: [Yuri Oss, Reyl], about: [Lira, oss], meeting: lira-talks');
    expect(graph.reads).toEqual(['ingest.references']);
  });
});

describe('what the graph knows', () => {
  it('lets a brief report on a meeting without declaring it again', async () => {
    const facts = 'facts: 1\nmeetings: { lira-talks: { reports: [{ status: HELD, quote: stayed }] } }\n';
    const { entities, reports } = await load({ md: MD, facts }, graph);
    expect(entities.filter(({ label }) => label === 'Meeting')).toEqual([]);
    expect(reports[0]).toMatchObject({ meetingId: 'meeting:lira-talks', status: 'HELD' });
  });

  it('has the statements that links lead to by id', async () => {
    const facts = (to: string) => ({
      md: MD,
      facts: statement(`speakers: [yuri-oss], about: [], links: [{ kind: RETRACTS, to: "${to}" }]`),
    });
    expect((await load(facts('statement:abc'), graph)).links[0]).toMatchObject({ from: 0, to: 'statement:abc' });
    expect(await faultsOf(load(facts('statement:abd'), graph))).toEqual([
      'case.facts.yaml:3: no statement has the id statement:abd',
    ]);
  });

  it('finds the newest earlier article that this one replaces', async () => {
    const replaces = async (field: string) =>
      (await load({ md: MD.replace('language: en', `language: en\n${field}`), facts: 'facts: 1\n' }, graph)).article
        ?.replaces;
    expect(await replaces('replaces: A dry year')).toBe('article:second');
    expect(await replaces('replaces: A wet year')).toBe('article:wet-2');
  });
});
