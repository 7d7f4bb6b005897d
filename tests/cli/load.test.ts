import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { projectRoot } from '../../src/graph/project-root.js';
import { communiqueIn } from './communique.js';

const fixtures = join(projectRoot, 'tests', 'fixtures', 'briefs');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-'));
  await mkdir(join(folder, 'articles'));
  await cp(join(fixtures, 'port-lira.md'), join(folder, 'articles', 'port-lira.md'));
  await cp(join(fixtures, 'port-lira.facts.yaml'), join(folder, 'articles', 'port-lira.facts.yaml'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const communique = (...parameters: string[]) => communiqueIn(folder, parameters);

describe('communique load', { timeout: 60_000 }, () => {
  it('verifies without writing when asked to', async () => {
    expect(await communique('check', 'articles')).toEqual({
      code: 0,
      out: '1 file checked: 1 valid. Nothing was written.\n',
      errors: '',
    });
  });

  it('loads, and finds nothing to change the second time', async () => {
    const first = await communique('load', 'articles');
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^1 file: 1 loaded, 0 unchanged\.\nNew: /) });
    expect(await communique('load', 'articles')).toMatchObject({ code: 0, out: '1 file: nothing changed.\n' });
  });

  it('loads the good files of a folder and names the broken one with line and reason', async () => {
    const text = await readFile(join(folder, 'articles', 'port-lira.md'), 'utf8');
    const facts = await readFile(join(folder, 'articles', 'port-lira.facts.yaml'), 'utf8');
    await writeFile(
      join(folder, 'articles', 'broken.md'),
      text.replace('Arvenia and Belmor meet', 'Broken account of how they meet'),
    );
    await writeFile(
      join(folder, 'articles', 'broken.facts.yaml'),
      facts.replace('We will not sign this month', 'We will sign at once'),
    );
    await writeFile(
      join(folder, 'articles', 'other.md'),
      text.replace('Arvenia and Belmor meet', 'Another account of how they meet'),
    );
    await writeFile(join(folder, 'articles', 'other.facts.yaml'), facts);
    const ended = await communique('load', 'articles');
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(/^3 files: 1 loaded, 1 unchanged, 1 refused\./);
    const line = facts.split('\n').findIndex((candidate) => candidate.includes('We will not sign')) + 1;
    expect(ended.errors).toContain(`articles/broken.facts.yaml:${line}: `);
    expect(ended.errors).toContain('We will sign at once');
  });

  it('gives programs one JSON object', async () => {
    const { code, out } = await communique('load', '--json', 'articles');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ files: 3, loaded: 0, unchanged: 2, refused: 1, dryRun: false });
  });

  it.each([
    [['load', 'nowhere'], 'communique: nowhere:1: no such file or folder\n'],
    [
      ['load', 'articles', '--recorded-at', 'yesterday'],
      'communique: --recorded-at yesterday: give an instant with its offset, 2026-01-05T09:00:00Z.\n',
    ],
    [['lode'], expect.stringContaining('Did you mean load?')],
    [['load'], expect.stringContaining("missing required argument 'paths'")],
  ])('ends with code 2 for %j', async (parameters, errors) => {
    expect(await communique(...parameters)).toEqual({ code: 2, out: '', errors });
  });

  it('explains itself', async () => {
    const { code, out } = await communique('--help');
    expect(code).toBe(0);
    for (const word of ['start', 'load', 'check', 'Exit codes', 'NEO4J_URI']) expect(out).toContain(word);
  });

  it('says that a check needs the graph that a running server holds, and what works beside it', async () => {
    const place = join(folder, 'held');
    const graph = await openEmbedded(place);
    const { code, errors } = await communiqueIn(folder, ['check', 'articles'], { COMMUNIQUE_DATA: place });
    await graph.close();
    expect([code, errors.split('\n').length]).toEqual([2, 2]);
    expect(errors).toMatch(/^communique: Another process, probably a running server, .* Stop it, .*load … --to/);
  });

  it('does not wait for a Neo4j that takes the call and says nothing', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    const variables = { NEO4J_URI: `bolt://127.0.0.1:${port}`, COMMUNIQUE_SEEED: 'false' };
    expect(await communiqueIn(folder, ['check', 'articles'], variables)).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/did you mean COMMUNIQUE_SEED\?\ncommunique: .*NEO4J_URI.*\n$/),
    });
    mute.close();
  });
});
