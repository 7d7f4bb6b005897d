import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { dump } from '../testkit/dump.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { EDITOR, mutate } from './editor.js';
import { FACTS, MARKDOWN } from './ferries.js';

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
});
afterEach(() => graph.close());

interface Ingested {
  readonly ingestions: readonly {
    readonly status: string;
    readonly claims: number;
    readonly notes: readonly string[];
    readonly article: { readonly id: string } | null;
  }[];
  readonly draft: {
    readonly id: string;
    readonly status: string;
    readonly title: string;
    readonly claims: number;
  } | null;
}
const ingest = (input: Record<string, unknown>) =>
  mutate<Ingested>(
    graph,
    'ingestArticle',
    'IngestArticleInput',
    input,
    'ingestions { status claims notes article { id } } draft { id status title claims }',
  );
const brief = { markdown: MARKDOWN, facts: FACTS };
const articleId = async () => (await ingest(brief)).ingestions[0]!.article!.id;
const statements = async () =>
  (
    await runQuery<{ statements: { nodes: { id: string; text: string }[] } }>(
      graph,
      '{ statements { nodes { id text } } }',
    )
  ).statements.nodes;
const trail = async (where = '') =>
  (
    await runQuery<{
      auditTrail: {
        nodes: { action: string; by: string; subjectId: string; reason: string | null; values: unknown[] }[];
      };
    }>(
      graph,
      `{ auditTrail(first: 50${where}) { nodes { action by subjectId reason values { name before after } } } }`,
      {},
      EDITOR,
    )
  ).auditTrail.nodes;

describe('rejectClaim', () => {
  const reject = (claim: string) =>
    mutate<{ changed: boolean; superseded: number; claim: { id: string; supersededAt: string | null } | null }>(
      graph,
      'rejectClaim',
      'RejectClaimInput',
      { claim, reason: 'nobody said that' },
      'changed superseded claim { id supersededAt }',
    );

  it('gives up one claim for good, whatever facts the article is loaded with', async () => {
    await ingest(brief);
    const wrong = (await statements()).find(({ text }) => text === 'they do not')!;
    expect(await reject(wrong.id)).toMatchObject({
      changed: true,
      superseded: 1,
      userErrors: [],
      claim: { id: wrong.id },
    });
    expect(await reject(wrong.id)).toMatchObject({ changed: false });
    const facts = FACTS.replace('kinds: [ASSERTION]', 'kinds: [COMMITMENT]');
    expect(await ingest({ markdown: MARKDOWN, facts })).toMatchObject({ ingestions: [{ status: 'LOADED' }] });
    expect((await statements()).map(({ text }) => text)).toEqual(['the ferries stay free']);
    expect(await trail(`, subject: "${wrong.id}"`)).toMatchObject([
      { action: 'REJECT_CLAIM', by: 'desk', reason: 'nobody said that' },
    ]);
  });
});

describe('drafts', () => {
  const DRAFT = 'draft { id status } ingestions { status claims }';

  it('keep an article out of the graph until somebody approves it', async () => {
    const before = await dump(graph);
    const { draft, ingestions, userErrors } = await ingest({ ...brief, hold: true });
    expect({ ingestions, userErrors }).toEqual({ ingestions: [], userErrors: [] });
    expect(draft).toMatchObject({ status: 'WAITING', title: 'Ferries of Lira', claims: 2 });
    expect(await dump(graph)).toEqual(before);
    expect((await ingest({ ...brief, hold: true })).draft?.id).toBe(draft?.id);
    const list = () =>
      runQuery<{ drafts: { totalCount: number; nodes: { facts: string }[] } }>(
        graph,
        '{ drafts { totalCount nodes { facts submittedBy } } }',
        {},
        EDITOR,
      );
    expect((await list()).drafts).toEqual({ totalCount: 1, nodes: [{ facts: FACTS, submittedBy: 'desk' }] });
    const approve = () => mutate(graph, 'approveDraft', 'ApproveDraftInput', { draft: draft!.id }, DRAFT);
    expect(await approve()).toMatchObject({
      draft: { status: 'APPROVED' },
      ingestions: [{ status: 'LOADED', claims: 2 }],
    });
    expect(await approve()).toMatchObject({ draft: { status: 'APPROVED' }, ingestions: [], userErrors: [] });
    expect((await list()).drafts.totalCount).toBe(0);
    expect(await statements()).toHaveLength(2);
  });

  it('are checked when they are sent in, and put aside with a reason', async () => {
    const wrong = await ingest({
      markdown: MARKDOWN,
      facts: FACTS.replace('they do not', 'they never do'),
      hold: true,
    });
    expect(wrong).toMatchObject({ draft: null, userErrors: [{ code: 'INVALID_DOCUMENT' }] });
    const { draft } = await ingest({ ...brief, hold: true });
    const input = { draft: draft!.id, reason: 'old news' };
    expect(
      await mutate(graph, 'discardDraft', 'DiscardDraftInput', input, 'draft { status reason decidedBy }'),
    ).toMatchObject({
      draft: { status: 'DISCARDED', reason: 'old news', decidedBy: 'desk' },
    });
    expect(await mutate(graph, 'approveDraft', 'ApproveDraftInput', { draft: draft!.id }, DRAFT)).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
    });
    expect(await statements()).toEqual([]);
  });
});

describe('linkStatements', () => {
  const link = (input: Record<string, unknown>) =>
    mutate<{ changed: boolean; link: { id: string } | null }>(
      graph,
      'linkStatements',
      'LinkStatementsInput',
      input,
      'changed link { id kind evidence { exact } }',
    );

  it('links on words that show it, once, and keeps it when the article is loaded with other facts', async () => {
    const article = await articleId();
    const [free, not] = ['the ferries stay free', 'they do not'].map(
      async (words) => (await statements()).find(({ text }) => text === words)!.id,
    );
    const input = {
      from: await not,
      to: await free,
      kind: 'CONTRADICTS',
      article,
      quote: 'Ilo Marn said that they do not',
    };
    expect(await link(input)).toMatchObject({
      changed: true,
      userErrors: [],
      link: { kind: 'CONTRADICTS', evidence: [{ exact: input.quote }] },
    });
    const before = await dump(graph);
    expect(await link(input)).toMatchObject({ changed: false, userErrors: [] });
    expect(await dump(graph)).toEqual(before);
    await ingest({
      markdown: MARKDOWN,
      facts: `${FACTS}positions: []\nmemberships: []\n`.replace('topics:', '  eda: { name: Eda Noll }\ntopics:'),
    });
    const live = await graph.read(cypher`MATCH (l:StatementLink) WHERE l.supersededAt IS NULL RETURN l.kind AS kind`);
    expect(live).toEqual([{ kind: 'CONTRADICTS' }]);
  });

  it('refuses words that are not there, and statements that are not', async () => {
    const article = await articleId();
    const [one, other] = await statements();
    const input = { from: one!.id, to: other!.id, kind: 'REPLIES_TO', article, quote: 'she shouted' };
    expect((await link(input)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'quote'] }]);
    expect((await link({ ...input, quote: 'the' })).userErrors).toMatchObject([
      { message: 'it stands in several places: give start, one of 14, 56', field: ['input', 'quote'] },
    ]);
    expect((await link({ ...input, to: 'statement:abc' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'to'] },
    ]);
    expect((await link({ ...input, to: one!.id })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });
});

describe('auditTrail', () => {
  it('tells who changed what of a thing, with before and after', async () => {
    await ingest({ facts: 'facts: 1\npeople:\n  ana-reyl: { name: Ana Reyl }\n' });
    await ingest({ facts: 'facts: 1\npeople:\n  ana-reyl: { name: Ana Maria Reyl }\n' });
    const [gained, renamed, ...more] = [...(await trail(', subject: "person:ana-reyl"'))].sort(
      (a, b) => a.values.length - b.values.length || JSON.stringify(a.values).length - JSON.stringify(b.values).length,
    );
    expect(more).toEqual([]);
    expect([gained, renamed]).toMatchObject([
      { action: 'CHANGE_ENTITY', by: 'desk' },
      { action: 'CHANGE_ENTITY', by: 'desk' },
    ]);
    expect([...gained!.values, ...renamed!.values]).toContainEqual({
      name: 'name',
      before: 'Ana Reyl',
      after: 'Ana Maria Reyl',
    });
  });
});
