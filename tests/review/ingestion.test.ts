import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { dump } from '../testkit/dump.js';
import { entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';
import { EDITOR, mutate } from './editor.js';
import { FACTS, MARKDOWN } from './ferries.js';
import { at, MONDAY } from './port-lira.js';

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
const retract = (article: string) =>
  mutate<{ changed: boolean; superseded: number; article: { retractedAt: string; retractionReason: string } | null }>(
    graph,
    'retractArticle',
    'RetractArticleInput',
    { article, reason: 'it was made up' },
    'changed superseded article { retractedAt retractionReason }',
  );
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

describe('ingestArticle', () => {
  it('takes a brief in once', async () => {
    expect(await ingest(brief)).toMatchObject({ userErrors: [], ingestions: [{ status: 'LOADED', claims: 2 }] });
    const before = await dump(graph);
    const entries = await trail();
    expect(await ingest(brief)).toMatchObject({ userErrors: [], ingestions: [{ status: 'UNCHANGED', claims: 0 }] });
    expect(await dump(graph)).toEqual(before);
    expect(await trail()).toEqual(entries);
  });

  it('says on which line of which text a claim does not hold, and keeps nothing', async () => {
    const facts = FACTS.replace('the ferries stay free', 'the ferries stay cheap');
    const { ingestions, userErrors } = await ingest({ markdown: MARKDOWN, facts });
    expect(ingestions).toEqual([]);
    expect(userErrors).toMatchObject([{ code: 'INVALID_DOCUMENT', field: ['input', 'facts'], line: 10 }]);
    expect(userErrors[0]?.message).toContain('the ferries stay cheap');
    expect(await dump(graph)).toEqual([]);
  });

  it.each([
    [{}, 'facts'],
    [{ markdown: MARKDOWN }, 'facts'],
    [{ ...brief, document: { fileName: 'a.xml', text: '' } }, 'document'],
    [{ document: { fileName: '../a.xml', text: '' } }, 'fileName'],
    [{ document: { fileName: '..', text: '' } }, 'fileName'],
    [{ document: { fileName: 'a\\b.xml', text: '' } }, 'fileName'],
    [{ document: { fileName: 'a\n.xml', text: '' } }, 'fileName'],
    [{ document: { fileName: 'x'.repeat(256), text: '' } }, 'fileName'],
    [{ document: { fileName: 'a.xml', text: '', format: 'poem' } }, 'format'],
  ])('refuses an input that makes no document (%#)', async (input, field) => {
    const { userErrors } = await ingest(input);
    expect(userErrors).toHaveLength(1);
    expect(userErrors[0]).toMatchObject({ code: 'INVALID_INPUT' });
    expect(userErrors[0]?.field?.at(-1)).toBe(field);
  });

  it('reads no file that is not sent, whatever a document names', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'communique-apart-'));
    vi.stubEnv('TMPDIR', folder);
    try {
      await mkdir(path.join(folder, 'people/l'), { recursive: true });
      const lund = '<person><persName><surname>Lund</surname><forename>Per</forename></persName></person>';
      await writeFile(path.join(folder, 'people/l/lund-per.xml'), lund);
      const term =
        '<principal><id>t1</id><person-id>lund-per</person-id><started><date>2031-01-05</date></started></principal>';
      const text = `<principal-position><names><singular>Envoy</singular></names>${term}</principal-position>`;
      const { ingestions, userErrors } = await ingest({ document: { fileName: 'a.xml', text } });
      expect(ingestions).toEqual([]);
      expect(userErrors[0]?.message).toContain('nobody is known as "lund-per"');
    } finally {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true });
    }
  });

  it.each(['100%.xml', '文'.repeat(100).concat('.xml'), '- : *?.xml'])(
    'reads a document whatever it is called, and calls it so: %s',
    async (fileName) => {
      const { userErrors } = await ingest({ document: { fileName, text: '<poem/>' } });
      expect(userErrors).toMatchObject([{ code: 'INVALID_DOCUMENT', field: ['input', 'document', 'text'] }]);
      const page = await ingest({ document: { fileName: fileName.replace('.xml', '.md'), text: 'No front matter.' } });
      expect(page.userErrors[0]!.message).toContain(`communique draft ${fileName.replace('.xml', '.md')}`);
    },
  );

  it('refuses a document in no known format', async () => {
    const { userErrors } = await ingest({ document: { fileName: 'a.xml', text: '<poem/>' } });
    expect(userErrors).toMatchObject([{ code: 'INVALID_DOCUMENT', field: ['input', 'document', 'text'], line: 1 }]);
  });
});

describe('retractArticle', () => {
  it('gives up what nothing else shows, and leaves it so when it is loaded again', async () => {
    const id = await articleId();
    expect(await retract(id)).toMatchObject({
      changed: true,
      superseded: 2,
      userErrors: [],
      article: { retractionReason: 'it was made up' },
    });
    expect(await statements()).toEqual([]);
    expect(await retract(id)).toMatchObject({ changed: false, userErrors: [] });
    const before = await dump(graph);
    const again = await ingest(brief);
    expect(again.ingestions).toMatchObject([{ status: 'UNCHANGED' }]);
    expect(again.ingestions[0]?.notes[0]).toContain('retracted at');
    expect(
      await ingest({ markdown: MARKDOWN, facts: FACTS.replace('kinds: [DENIAL]', 'kinds: [ASSERTION]') }),
    ).toMatchObject({ ingestions: [{ status: 'UNCHANGED' }] });
    expect(await dump(graph)).toEqual(before);
  });

  it('brings it back as a second version when an editor restores it', async () => {
    const id = await articleId();
    const first = await statements();
    await retract(id);
    expect(await ingest({ ...brief, restore: true })).toMatchObject({ ingestions: [{ status: 'LOADED', claims: 2 }] });
    expect((await statements()).map((one) => one.id).sort()).toEqual(first.map((one) => `${one.id}~2`).sort());
    const { article } = await runQuery<{ article: { retractedAt: string | null } }>(
      graph,
      `{ article(id: "${id}") { retractedAt } }`,
    );
    expect(article.retractedAt).toBeNull();
    expect((await trail(', action: RESTORE_ARTICLE')).map(({ subjectId }) => subjectId)).toEqual([id]);
  });

  it('keeps what another article says too', async () => {
    const said = (title: string) =>
      fiction({
        title,
        entities: [
          entity('person:ana', 'Ana Reyl'),
          entity('org:league', 'Lira League', { properties: { classification: 'OTHER' } }),
        ],
        memberships: [{ personId: 'person:ana', organisationId: 'org:league' }],
      });
    const one = await write(graph, said('One'), at(MONDAY));
    await write(graph, said('Other'), at(MONDAY));
    expect(await retract(one.articleId!)).toMatchObject({ changed: true, superseded: 0 });
    const live = await graph.read(cypher`MATCH (m:Membership) WHERE m.supersededAt IS NULL RETURN m.id AS id`);
    expect(live).toHaveLength(1);
  });

  it('knows what it knew before', async () => {
    await write(graph, fiction({ title: 'Then', statements: [{ text: 'old words' }] }), at(MONDAY));
    const [row] = await graph.read<{ id: string }>(cypher`MATCH (a:Article) RETURN a.id AS id`);
    await retract(row!.id);
    const { article } = await runQuery<{ article: { retractedAt: string | null; evidence: { totalCount: number } } }>(
      graph,
      `{ article(id: "${row!.id}", knownAt: "2021-06-01") { retractedAt evidence { totalCount } } }`,
    );
    expect(article).toEqual({ retractedAt: null, evidence: { totalCount: 1 } });
  });

  it('says when there is no such article', async () => {
    expect((await retract('article:abc')).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'article'] },
    ]);
    await expect(retract('person:ana')).rejects.toThrow('expected article:…');
  });
});
