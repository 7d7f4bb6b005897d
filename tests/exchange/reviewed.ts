import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { projectRoot } from '../../src/graph/project-root.js';
import { filesOf } from '../../src/review/documents.js';
import { DraftStore } from '../../src/review/draft.store.js';
import type { IngestArticleInput } from '../../src/review/ingestion.input.js';
import { LinkStore } from '../../src/review/link.store.js';
import { MergeStore } from '../../src/review/merge.store.js';
import { RetractionStore } from '../../src/review/retraction.store.js';
import { StatementLinkKind } from '../../src/statements/statement-link.enums.js';

/**
 * What people did to the graph with everything: merges that stand and one that was undone, an article withdrawn, a
 * claim rejected, statements linked, a draft that waits and one that was put aside.
 */
export async function reviewed(graph: Graph): Promise<void> {
  const merges = new MergeStore(graph);
  await merges.merge({ from: 'person:a-reyl', into: 'person:ana-reyl', reason: 'the same “Reyl”' }, 'an editor');
  await merges.merge({ from: 'topic:narrows', into: 'topic:channel', reason: null }, 'an editor');
  const { merge } = await merges.merge({ from: 'org:courier', into: 'org:lira-courier', reason: null }, 'an editor');
  await merges.undo({ merge: merge!.id, reason: null }, 'an admin');
  const retractions = new RetractionStore(graph);
  const article = await idOf(graph, 'From the wire');
  expect(await retractions.retract({ article, reason: 'the “wire” took it back' }, 'an editor')).toMatchObject(DONE);
  const claim = await idOf(graph, 'And by day');
  expect(await retractions.reject({ claim, reason: 'not in the article' }, 'an editor')).toMatchObject(DONE);
  const link = {
    from: await idOf(graph, 'At night it is open'),
    to: await idOf(graph, 'The strait is shut'),
    kind: StatementLinkKind.CONTRADICTS,
    article: await idOf(graph, 'Arvenia again'),
    quote: 'At night it is open',
    confidence: 0.8,
    reason: 'open is not shut',
  };
  expect(await new LinkStore(graph).link(link, 'an editor')).toMatchObject(DONE);
  await drafted(graph);
}

const DONE = { changed: true, userErrors: [] };

/** The id of the one article or believed statement with this title or text. */
async function idOf(graph: Graph, words: string): Promise<string> {
  const rows = await graph.read<{ id: string }>(cypher`// test.idOf
    MATCH (a:Article) WHERE a.title = ${words} AND NOT COUNT { (b:Article)-[:REPLACES]->(a) } > 0 RETURN a.id AS id
    UNION MATCH (s:Statement) WHERE s.text = ${words} AND s.supersededAt IS NULL RETURN s.id AS id`);
  expect(rows).toHaveLength(1);
  return rows[0]!.id;
}

async function drafted(graph: Graph): Promise<void> {
  const drafts = new DraftStore(graph);
  const text = (ending: string) =>
    readFile(join(projectRoot, 'tests', 'fixtures', 'briefs', `port-lira${ending}`), 'utf8');
  const sent = { hold: true, wait: false, restore: false };
  const [markdown, facts] = await Promise.all([text('.md'), text('.facts.yaml')]);
  await held(drafts, { markdown, facts, ...sent, restore: true });
  const draft = await held(drafts, { markdown: `${markdown}\nAnd no more.\n`, facts, ...sent });
  await drafts.discard({ draft, reason: 'once is enough' }, 'an admin');
}

async function held(drafts: DraftStore, input: IngestArticleInput): Promise<string> {
  const sent = filesOf(input);
  if ('code' in sent) throw new Error(sent.message);
  const { draft, userErrors } = await drafts.hold(input, sent, 'an editor');
  expect(userErrors).toEqual([]);
  return draft!.id;
}
