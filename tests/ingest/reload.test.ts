import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readBrief } from '../../src/ingest/formats/brief.js';
import type { VerifiedLoad } from '../../src/ingest/verified.js';
import { verify } from '../../src/ingest/verify.js';
import { write } from '../../src/ingest/writer.js';
import { openTestGraph } from '../testkit/graphs.js';
import { article, load } from './brief-files.js';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/briefs/${name}`, import.meta.url));

it('a brief says the same when the graph has it already', async () => {
  const graph = await openTestGraph();
  try {
    const forms: VerifiedLoad[] = [];
    for (const round of ['first', 'second']) {
      for (const file of ['isles.facts.yaml', 'quota-talks.md', 'port-lira.md']) {
        const form = await verify(await readBrief(fixture(file)), graph);
        if (round === 'first') forms.push(form);
        else expect(form).toEqual(forms.shift());
        expect((await write(graph, form)).changed).toBe(round === 'first');
      }
    }
  } finally {
    await graph.close();
  }
});

it('a chain of corrections under one title and date stays in its order', async () => {
  const graph = await openTestGraph();
  const version = (text: string, replaces: string) => ({
    md: article(text).replace('language: en', `language: en${replaces}`),
    facts: 'facts: 1\n',
  });
  const chain = [
    version('One.', ''),
    version('Two.', '\nreplaces: A dry year'),
    version('Three.', '\nreplaces: A dry year'),
  ];
  try {
    const once: VerifiedLoad['article'][] = [];
    for (const brief of chain) {
      const form = await load(brief, graph);
      await write(graph, form);
      once.push(form.article);
    }
    expect(once.map((form) => form?.replaces)).toEqual([null, once[0]?.id, once[1]?.id]);
    for (const [index, brief] of chain.entries()) expect((await load(brief, graph)).article).toEqual(once[index]);
  } finally {
    await graph.close();
  }
});
