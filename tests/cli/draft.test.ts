import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FactsInput } from '../../src/ingest/facts.schema.js';
import { failing, type ModelServer, openModelServer, proposing } from '../ingest/drafting/model-server.js';
import { communiqueIn } from './communique.js';

const FRONT = `---
title: The strait stays open
publisher: Lira Courier
publishedAt: 2031-05-04
language: en
---
`;
const ARTICLE = `${FRONT}
“We will not sign,” said Mira Solvei. She added that the toll “must end” by June.

Solvei said Tam Orlan had asked for time: three weeks. A spokesman for the ministry said it was too early.
In the eyes of the captains the toll is too high.
`;
const PAGE = `<!doctype html><html lang="en"><head><title>The toll ends</title>
<meta name="publisher" content="Vik Herald"><meta name="date" content="2031-05-05"></head>
<body><article><p>“It ends,” said Mira Solvei.</p></article></body></html>`;
const SPOKEN = { speaker: 'the captains', quote: 'the toll is too high', mode: 'INDIRECT' };

let folder: string;
let model: ModelServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-draft-'));
  model = await openModelServer();
  await writeFile(join(folder, 'a.md'), ARTICLE);
  await writeFile(join(folder, 'page.html'), PAGE);
});
afterAll(async () => {
  await model.close();
  await rm(folder, { recursive: true, force: true });
});

const communique = (...parameters: string[]) => communiqueIn(folder, parameters);
const withModel = (...parameters: string[]) =>
  communiqueIn(folder, parameters, {
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_API_KEY: 'sesame',
    OPENAI_MODEL: 'oracle',
  });

interface Exported {
  readonly attributedAs: string;
  readonly mode: string;
}

describe('communique draft', { timeout: 120_000 }, () => {
  it('prints facts that load as they are, each statement as it was drafted', async () => {
    const drafted = await communique('draft', 'a.md');
    expect(drafted).toMatchObject({ code: 0, errors: '' });
    expect(drafted.out).toMatch(/^# A draft: read it beside the article/);
    const facts = parse(drafted.out) as FactsInput;
    const said = facts.statements!.map(({ attributedAs, mode }) => [attributedAs, mode]);
    expect(said).toEqual([
      ['Mira Solvei', 'DIRECT'],
      ['She', 'MIXED'],
      ['Tam Orlan', 'INDIRECT'],
      ['A spokesman for the ministry', 'INDIRECT'],
    ]);
    await writeFile(join(folder, 'a.facts.yaml'), drafted.out);
    expect(await communique('load', 'a.md')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^1 file: 1 loaded, 0 unchanged\.\nNew: .*4 claims/),
    });
    const lines = (await communique('export')).out.split('\n').filter((line) => line.includes('"attributedAs"'));
    const loaded = lines.map((line) => JSON.parse(line) as Exported);
    expect(loaded.map(({ attributedAs, mode }) => [attributedAs, mode]).sort()).toEqual([...said].sort());
  });

  it('drafts the same again once it is loaded, with those whom it made known', async () => {
    const { statements, people } = parse((await communique('draft', 'a.md')).out) as FactsInput;
    expect(people).toBeUndefined();
    expect(statements!.map(({ speakers }) => speakers)).toEqual([
      ['person:mira-solvei'],
      ['person:mira-solvei'],
      ['person:tam-orlan'],
      [],
    ]);
  });

  it('proposes the stances that words have outright on what the graph knows, and they load as they are', async () => {
    await writeFile(join(folder, 'toll.facts.yaml'), 'facts: 1\ntopics:\n  toll: { label: the toll }\n');
    await communique('load', 'toll.facts.yaml');
    await writeFile(join(folder, 'b.md'), ARTICLE.replace('We will not sign', 'I strongly oppose the toll'));
    const drafted = await communique('draft', 'b.md');
    expect(drafted.out).toMatch(/^# Stances that words have outright/m);
    await writeFile(join(folder, 'b.facts.yaml'), drafted.out);
    expect(await communique('load', 'b.md')).toMatchObject({ code: 0 });
    const line = (await communique('export')).out.split('\n').find((line) => line.includes('"AGAINST"'))!;
    expect(JSON.parse(line)).toMatchObject({ strength: 'FIRM', basis: 'OWN_WORDS' });
    expect(line).toContain('topic:toll');
  });

  it('writes a page in HTML as an article with its facts beside it', async () => {
    expect(await communique('draft', 'page.html', '--out', 'drafts')).toEqual({
      code: 0,
      out: `${join('drafts', 'page.facts.yaml')}, to check: statements 1, stances 0.\n`,
      errors: '',
    });
    expect(await readFile(join(folder, 'drafts', 'page.md'), 'utf8')).toContain('“It ends,” said Mira Solvei.');
    expect(await communique('check', 'drafts')).toMatchObject({ code: 0, out: expect.stringContaining('1 valid') });
  });

  it('asks a model that is configured, and names what it drops', async () => {
    model.answer = proposing(SPOKEN, { ...SPOKEN, quote: 'the toll is too low' });
    const { code, out, errors } = await withModel('draft', 'a.md');
    expect(code).toBe(0);
    expect((parse(out) as FactsInput).statements!.filter(({ method }) => method === 'MODEL')).toHaveLength(1);
    expect(errors).toMatch(/^dropped what the model proposed: .*the toll is too low/);
  });

  it('prints what rules found where the model fails, and ends with code 1', async () => {
    model.answer = failing(500);
    const { code, out, errors } = await withModel('draft', 'a.md');
    expect(code).toBe(1);
    expect((parse(out) as FactsInput).statements).toHaveLength(4);
    expect(errors).toBe(
      `communique: the model at ${model.baseUrl} answers with status 500; the draft is what rules found\n`,
    );
  });

  it.each([
    ['nowhere.md', '', /^communique: nowhere\.md:1: no such file/],
    ['dated.md', ARTICLE.replace('2031-05-04', 'yesterday'), /^communique: dated\.md:4: .*yesterday/],
  ])('ends with code 2 for %s, and says why in a line', async (file, text, errors) => {
    if (text !== '') await writeFile(join(folder, file), text);
    const ended = await communique('draft', file);
    expect(ended).toMatchObject({ code: 2, out: '', errors: expect.stringMatching(errors) });
    expect(ended.errors).not.toContain('    at ');
  });
});
