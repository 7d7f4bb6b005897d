import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readBrief } from '../../src/ingest/formats/brief.js';
import { Known } from '../../src/ingest/known.js';
import { verify } from '../../src/ingest/verify.js';
import { openTestGraph } from '../testkit/graphs.js';

const seed = (file: string) => fileURLToPath(new URL(`../../seed/${file}`, import.meta.url));

it('every brief of the seed is sound, in the order in which it is loaded', async () => {
  const { steps } = parse(await readFile(seed('load.yaml'), 'utf8')) as { steps: { files: string[] }[] };
  const graph = await openTestGraph();
  const known = new Known();
  try {
    for (const file of steps.flatMap(({ files }) => files))
      known.add(await verify(await readBrief(seed(file)), graph, known));
  } finally {
    await graph.close();
  }
  const corrected = known.articles.filter(({ replaces }) => replaces !== null);
  expect(known.articles.length).toBeGreaterThanOrEqual(9);
  expect(corrected.length).toBeGreaterThanOrEqual(1);
  for (const { replaces } of corrected) expect(known.articles.map(({ id }) => id)).toContain(replaces);
});
