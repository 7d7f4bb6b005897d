import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { clock } from './dates.js';

const at = (value: string) => ({ value, earliest: value, latest: value, basis: 'STATED' as const });
const LATE = { publishedAt: day('2031-06-01'), url: 'https://gull.example/late' };

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(graph, declarations(entity('person:ida', 'Ida Brekke'), entity('person:nils', 'Nils Aune')));
  const ida = { speakerIds: ['person:ida'] };
  const nils = { speakerIds: ['person:nils'] };
  const first = fiction({
    title: 'An exchange',
    publishedAt: day('2031-05-09'),
    statements: [
      { ...ida, text: 'First', saidAt: at('2031-05-01T10:00:00.000Z') },
      { ...nils, text: 'To the first', saidAt: at('2031-05-01T10:20:00.000Z') },
      { ...nils, text: 'Later to the first', saidAt: day('2031-05-03') },
      { ...ida, text: 'To the answer', saidAt: day('2031-05-01') },
      { ...nils, text: 'To that again', saidAt: day('2031-05-08') },
    ],
    links: [
      { from: 1, to: 0, kind: 'REPLIES_TO' },
      { from: 2, to: 0, kind: 'REPLIES_TO' },
      { from: 3, to: 1, kind: 'REPLIES_TO' },
      { from: 4, to: 3, kind: 'REPLIES_TO' },
      // The answer answers its own reply, as one source has it.
      { from: 1, to: 3, kind: 'REPLIES_TO' },
      { from: 2, to: 1, kind: 'CONTRADICTS' },
    ],
  });
  await write(graph, first, clock('2031-05-10'));
  const { statements } = await runQuery<{ statements: { nodes: { id: string; text: string }[] } }>(
    graph,
    '{ statements { nodes { id text } } }',
  );
  const to = statements.nodes.find(({ text }) => text === 'First')!.id;
  await write(
    graph,
    fiction({
      ...LATE,
      title: 'A late reply',
      statements: [{ ...nils, text: 'Retold', saidAt: day('2031-05-20') }],
      links: [{ from: 0, to, kind: 'REPLIES_TO' }],
    }),
    clock('2031-06-02'),
  );
  await write(graph, fiction({ ...LATE, title: 'A late reply, corrected' }), clock('2031-06-09'));
});
afterAll(() => graph.close());

const FIELDS = `depth link { kind evidence { exact } } delay { atLeast atMost }
  statement { text speaker { name } } to { text speaker { name } }`;
const QUERY = `query ($text: String!, $depth: Int = 1, $first: Int = 20, $asOf: PartialDate, $knownAt: PartialDate) {
  statements(where: { words: { eq: $text } }) { nodes {
    replies(depth: $depth, first: $first, asOf: $asOf, knownAt: $knownAt) { ${FIELDS} }
    answers(depth: $depth, first: $first, asOf: $asOf, knownAt: $knownAt) { ${FIELDS} }
  } }
}`;

interface Reply {
  depth: number;
  link: { kind: string; evidence: unknown[] };
  delay: { atLeast: string; atMost: string | null } | null;
  statement: { text: string };
  to: { text: string };
}

const exchange = async (text: string, variables: Record<string, unknown> = {}) => {
  const { statements } = await runQuery<{ statements: { nodes: { replies: Reply[]; answers: Reply[] }[] } }>(
    graph,
    QUERY,
    { text, ...variables },
  );
  return statements.nodes[0]!;
};

/** `depth reply > what it answers: delay`. */
const told = (replies: readonly Reply[]) =>
  replies.map(
    ({ depth, statement, to, delay }) =>
      `${depth} ${statement.text} > ${to.text}: ${delay ? `${delay.atLeast} ${delay.atMost}` : 'unknown'}`,
  );

describe('the replies to a statement', () => {
  it('come the oldest first, with their delay as closely as the dates tell, and their evidence', async () => {
    const { replies } = await exchange('First');
    expect(told(replies)).toEqual([
      '1 To the first > First: PT20M PT20M',
      '1 Later to the first > First: P1DT14H P2DT14H',
    ]);
    for (const { link } of replies) expect(link).toMatchObject({ kind: 'REPLIES_TO', evidence: [{}] });
  });

  it('have no delay where only the order is known', async () => {
    expect(told((await exchange('To the first')).replies)).toEqual(['1 To the answer > To the first: unknown']);
  });

  it('are followed down to a depth, each statement once, and every link shown', async () => {
    expect(told((await exchange('First', { depth: 5 })).replies)).toEqual([
      '1 To the first > First: PT20M PT20M',
      '1 Later to the first > First: P1DT14H P2DT14H',
      '2 To the answer > To the first: unknown',
      '3 To the first > To the answer: unknown',
      '3 To that again > To the answer: P6D P8D',
    ]);
  });

  it('are cut after the first so many', async () => {
    expect((await exchange('First', { depth: 5, first: 3 })).replies.map(({ depth }) => depth)).toEqual([1, 1, 2]);
  });

  it('are those known then, and said by then', async () => {
    const texts = async (variables: object) =>
      (await exchange('First', { ...variables })).replies.map(({ statement }) => statement.text);
    expect(await texts({ knownAt: '2031-06-03' })).toEqual(['To the first', 'Later to the first', 'Retold']);
    expect(await texts({ asOf: '2031-05-02' })).toEqual(['To the first']);
    expect(await texts({ knownAt: '2031-05-09' })).toEqual([]);
  });

  it('read from the other end are its answers', async () => {
    expect(told((await exchange('To that again', { depth: 2 })).answers)).toEqual([
      '1 To that again > To the answer: P6D P8D',
      '2 To the answer > To the first: unknown',
    ]);
    expect((await exchange('First')).answers).toEqual([]);
  });

  it('take as many round trips for one statement as for all', async () => {
    const text = `query ($first: Int!) { statements(first: $first, orderBy: OLDEST_FIRST) { nodes { replies { ${FIELDS} } } } }`;
    const trips = async (first: number) => {
      const counting = countingGraph(graph);
      await runQuery(counting, text, { first });
      return counting.reads;
    };
    expect(await trips(1)).toEqual(['statements.by.time', 'statementLinks.to', 'statements.byId', 'evidence.ofClaim']);
    expect(await trips(100)).toEqual(await trips(1));
  });

  it.each([
    [{ depth: 0 }, 'Replies are followed 1 to 5 deep.'],
    [{ depth: 6 }, 'Replies are followed 1 to 5 deep.'],
    [{ first: 101 }, 'Ask for 1 to 100 entries.'],
  ])('cannot be asked with %j', async (variables, message) => {
    const { errors } = await runRequest(graph, QUERY, { text: 'First', ...variables });
    expect(errors?.[0]?.message).toBe(message);
  });
});
