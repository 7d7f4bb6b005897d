import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { wrapped } from '../testkit/wrapped.js';
import { EDITOR, mutate } from './editor.js';
import { FACTS, MARKDOWN } from './ferries.js';

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
});
afterEach(() => graph.close());

interface Row {
  readonly draft: { id: string; status: string; decidedBy: string | null; reason: string | null };
}
const DRAFT = 'draft { id status decidedBy reason }';

const hold = async () => {
  const input = { markdown: MARKDOWN, facts: FACTS, hold: true };
  return (await mutate<Row>(graph, 'ingestArticle', 'IngestArticleInput', input, DRAFT)).draft;
};
const approve = (draft: string, on = graph) =>
  mutate<Row & { ingestions: unknown[] }>(
    on,
    'approveDraft',
    'ApproveDraftInput',
    { draft },
    `${DRAFT} ingestions { status }`,
  );
const discard = (draft: string) =>
  mutate<Row>(graph, 'discardDraft', 'DiscardDraftInput', { draft, reason: 'old news' }, DRAFT);

const articles = async () =>
  (await graph.read(cypher`MATCH (a:Article) WHERE a.contentHash IS NOT NULL RETURN a.id AS id`)).length;
const actions = async (subject: string) => {
  const { auditTrail } = await runQuery<{ auditTrail: { nodes: { action: string; values: unknown[] }[] } }>(
    graph,
    'query ($subject: ID!) { auditTrail(subject: $subject) { nodes { action values { name before after } } } }',
    { subject },
    EDITOR,
  );
  return auditTrail.nodes;
};

/** The writes of an approval: its beginning, the article, its end. */
const [ARTICLE, END] = [2, 3];

/** A graph on which something happens just before its nth write. */
const interrupted = (nth: number, happens: () => Promise<unknown>): Graph => {
  let writes = 0;
  return wrapped(graph, {
    write: async (work, options) => {
      writes += 1;
      if (writes === nth) await happens();
      return graph.write(work, options);
    },
  });
};

describe('a draft that was put aside', () => {
  it('waits again when it is sent in anew, with an entry in the audit trail', async () => {
    const { id } = await hold();
    await discard(id);
    expect((await approve(id)).userErrors).toMatchObject([{ code: 'CONFLICT', message: /send it in anew/ }]);
    expect(await hold()).toEqual({ id, status: 'WAITING', decidedBy: null, reason: null });
    expect((await actions(id)).map(({ action }) => action)).toEqual(['SUBMIT_DRAFT', 'DISCARD_DRAFT', 'SUBMIT_DRAFT']);
    expect((await actions(id))[0]!.values).toContainEqual({ name: 'status', before: 'DISCARDED', after: 'WAITING' });
    await hold();
    expect(await actions(id)).toHaveLength(3);
    expect(await approve(id)).toMatchObject({ draft: { status: 'APPROVED' }, userErrors: [] });
    expect(await hold()).toMatchObject({ status: 'APPROVED' });
    expect(await articles()).toBe(1);
  });
});

describe('approving a draft', () => {
  it.each([ARTICLE, END])('cannot be crossed by putting it aside, before write %i', async (nth) => {
    const { id } = await hold();
    let crossed: Awaited<ReturnType<typeof discard>> | undefined;
    const crossing = interrupted(nth, async () => {
      crossed = await discard(id);
    });
    expect(await approve(id, crossing)).toMatchObject({
      draft: { status: 'APPROVED' },
      ingestions: [{ status: 'LOADED' }],
      userErrors: [],
    });
    expect(crossed).toMatchObject({
      draft: { status: 'WAITING' },
      userErrors: [{ code: 'CONFLICT', message: expect.stringMatching(/^desk began to approve this draft at /) }],
    });
    expect(await discard(id)).toMatchObject({ draft: { status: 'APPROVED' }, userErrors: [{ code: 'CONFLICT' }] });
    expect((await actions(id)).map(({ action }) => action)).toEqual(['APPROVE_DRAFT', 'SUBMIT_DRAFT']);
    expect(await articles()).toBe(1);
  });

  it.each([
    [ARTICLE, 'LOADED'],
    [END, 'UNCHANGED'],
  ])('can be done again after it broke off before write %i', async (nth, status) => {
    const { id } = await hold();
    const failing = interrupted(nth, () => Promise.reject(new Error('the process ended')));
    await expect(approve(id, failing)).rejects.toThrow();
    expect(await discard(id)).toMatchObject({ draft: { status: 'WAITING' }, userErrors: [{ code: 'CONFLICT' }] });
    expect(await approve(id)).toMatchObject({
      draft: { status: 'APPROVED' },
      ingestions: [{ status }],
      userErrors: [],
    });
    expect(await articles()).toBe(1);
  });

  it('finds it put aside when that came first', async () => {
    const { id } = await hold();
    const crossing = interrupted(1, () => discard(id));
    expect(await approve(id, crossing)).toMatchObject({
      draft: { status: 'DISCARDED' },
      ingestions: [],
      userErrors: [{ code: 'CONFLICT' }],
    });
    expect(await articles()).toBe(0);
  });

  it('leaves one that is refused to be put aside', async () => {
    const { id } = await hold();
    await graph.write((transaction) =>
      transaction.run(
        cypher`MATCH (d:Draft {id: ${id}}) SET d.facts = ${FACTS.replace('they do not', 'they never do')}`,
      ),
    );
    expect(await approve(id)).toMatchObject({
      draft: { status: 'WAITING' },
      userErrors: [{ code: 'INVALID_DOCUMENT' }],
    });
    expect(await discard(id)).toMatchObject({ draft: { status: 'DISCARDED', reason: 'old news' }, userErrors: [] });
    expect(await articles()).toBe(0);
  });
});

describe('a draft of an article that was retracted', () => {
  const holdAgain = async (restore: boolean) => {
    const input = { markdown: MARKDOWN, facts: FACTS, hold: true, restore };
    const row = await mutate<{ draft: { id: string; status: string; restore: boolean } }>(
      graph,
      'ingestArticle',
      'IngestArticleInput',
      input,
      'draft { id status restore }',
    );
    return row.draft;
  };
  const stored = async () => {
    const [row] = await graph.read<{ id: string; retractedAt: string | null; believed: number }>(cypher`
      MATCH (a:Article) WHERE a.contentHash IS NOT NULL
      RETURN a.id AS id, a.retractedAt AS retractedAt,
        COUNT { MATCH (s:Statement) WHERE s.supersededAt IS NULL } AS believed`);
    return row!;
  };
  const retract = async () => {
    const input = { article: (await stored()).id, reason: 'a hoax' };
    await mutate(graph, 'retractArticle', 'RetractArticleInput', input, 'changed');
    expect(await stored()).toMatchObject({ retractedAt: expect.any(String), believed: 0 });
  };

  it('waits on when approving it would leave the article retracted', async () => {
    await mutate(graph, 'ingestArticle', 'IngestArticleInput', { markdown: MARKDOWN, facts: FACTS }, 'draft { id }');
    await retract();
    const { id } = await hold();
    expect(await approve(id)).toMatchObject({
      draft: { status: 'WAITING' },
      ingestions: [{ status: 'UNCHANGED' }],
      userErrors: [
        { code: 'CONFLICT', message: /retracted at .*: send it in anew with restore/, field: ['input', 'draft'] },
      ],
    });
    expect((await actions(id)).map(({ action }) => action)).toEqual(['SUBMIT_DRAFT']);
    expect(await stored()).toMatchObject({ believed: 0 });

    expect(await holdAgain(true)).toEqual({ id, status: 'WAITING', restore: true });
    expect(await approve(id)).toMatchObject({ draft: { status: 'APPROVED' }, userErrors: [] });
    expect(await stored()).toMatchObject({ retractedAt: null });
    expect((await stored()).believed).toBeGreaterThan(0);
  });

  it('waits again when it was approved before and is sent in to be restored', async () => {
    const { id } = await hold();
    await approve(id);
    await retract();
    expect(await holdAgain(false)).toEqual({ id, status: 'APPROVED', restore: false });
    for (const _ of [1, 2]) expect(await holdAgain(true)).toEqual({ id, status: 'WAITING', restore: true });
    expect((await actions(id)).map(({ action }) => action)).toEqual(['SUBMIT_DRAFT', 'APPROVE_DRAFT', 'SUBMIT_DRAFT']);
    expect(await approve(id)).toMatchObject({ draft: { status: 'APPROVED' }, ingestions: [{ status: 'LOADED' }] });
    expect(await stored()).toMatchObject({ retractedAt: null });
  });
});
