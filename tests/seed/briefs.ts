import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../src/graph/project-root.js';
import type { ArticleDraft } from '../../src/ingest/draft.js';
import type { StatementFacts } from '../../src/ingest/facts.schema.js';
import { readBrief } from '../../src/ingest/formats/brief.js';
import { Known } from '../../src/ingest/known.js';
import type { StatementForm, VerifiedLoad } from '../../src/ingest/verified.js';
import { verify } from '../../src/ingest/verify.js';
import { openTestGraph } from '../testkit/graphs.js';

/** A brief of the seed, as it is written and as it was verified. */
export interface SeedBrief {
  readonly file: string;
  readonly article: ArticleDraft;
  readonly load: VerifiedLoad;
  /** Each statement with the facts that it was read from. */
  readonly statements: readonly { readonly form: StatementForm; readonly facts: StatementFacts }[];
}

/** The briefs of the seed in the order in which they are loaded, verified against an empty graph. */
export async function readSeed(): Promise<SeedBrief[]> {
  const folder = join(projectRoot, 'seed');
  const { steps } = parse(await readFile(join(folder, 'load.yaml'), 'utf8')) as { steps: { files: string[] }[] };
  const briefs: SeedBrief[] = [];
  const known = new Known();
  const graph = await openTestGraph();
  try {
    for (const file of steps.flatMap(({ files }) => files)) {
      const draft = await readBrief(join(folder, file));
      const load = await verify(draft, graph, known);
      known.add(load);
      const statements = load.statements.map((form, at) => ({ form, facts: draft.facts.statements[at]! }));
      if (draft.article) briefs.push({ file, article: draft.article, load, statements });
    }
  } finally {
    await graph.close();
  }
  return briefs;
}

/** The words that a statement takes from its source, piece by piece: `sourceQuote` where given, else what it quotes. */
export const wordsOfSource = ({ form, facts }: SeedBrief['statements'][number]): readonly string[] =>
  form.words.length > 0 ? (facts.sourceQuote ?? form.words) : [];
