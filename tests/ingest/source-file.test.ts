import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SourceFile } from '../../src/ingest/source-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'communique-files-'));
  for (const file of ['outside.xml', 'register/people/lund.xml', 'register/terms/a.xml', 'register/terms/b.xml']) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), 'x');
  }
});
afterAll(() => rm(folder, { recursive: true }));

const found = async (source: SourceFile, relative: string) => {
  const file = await source.sibling(relative);
  return file && path.relative(folder, file.path);
};

describe('a file beside another', () => {
  it('is found in its folder and in the folders beside that, and nowhere above', async () => {
    const source = new SourceFile(path.join(folder, 'register/terms/a.xml'));
    expect(await found(source, 'b.xml')).toBe('register/terms/b.xml');
    expect(await found(source, '../people/lund.xml')).toBe('register/people/lund.xml');
    expect(await found(source, '../../outside.xml')).toBeNull();
    expect(await found(source, '../people/../../outside.xml')).toBeNull();
    expect(await found(source, '../people/nobody.xml')).toBeNull();
    const beside = await source.sibling('../people/lund.xml');
    expect(await found(beside!, '../../outside.xml')).toBeNull();
  });

  it('is found within a given root only', async () => {
    const source = new SourceFile(path.join(folder, 'register/terms/a.xml'), path.join(folder, 'register/terms'));
    expect(await found(source, 'b.xml')).toBe('register/terms/b.xml');
    expect(await found(source, '../people/lund.xml')).toBeNull();
  });
});
