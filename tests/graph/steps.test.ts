import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSteps } from '../../src/graph/steps.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steps-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);

describe('readSteps', () => {
  it('gives the statements of each file without comments, in the order of their numbers', async () => {
    await write('002-later.cypher', 'LATER;\n');
    await write('001-first.cypher', "// Why.\nONE\n  TWO 'a;b';\n\n// More.\nTHREE;\n");
    expect(await readSteps('neo4j', folder)).toEqual([
      { version: 1, name: '001-first', statements: ["ONE\n  TWO 'a;b'", 'THREE'] },
      { version: 2, name: '002-later', statements: ['LATER'] },
    ]);
  });

  it('gives each engine its own files', async () => {
    await write('001-x.neo4j.cypher', 'FOR NEO4J;');
    await write('001-x.embedded.cypher', 'FOR EMBEDDED;');
    expect((await readSteps('neo4j', folder))[0]?.statements).toEqual(['FOR NEO4J']);
    expect((await readSteps('embedded', folder))[0]?.statements).toEqual(['FOR EMBEDDED']);
  });

  it('refuses a number that is used twice', async () => {
    await write('001-a.cypher', 'A;');
    await write('001-b.cypher', 'B;');
    await expect(readSteps('neo4j', folder)).rejects.toThrow('001');
  });

  it('refuses a name that says no number', async () => {
    await write('first.cypher', 'A;');
    await expect(readSteps('neo4j', folder)).rejects.toThrow('first.cypher');
  });

  it('finds the steps of the project, all idempotent, keys before their indexes', async () => {
    const statements = (await readSteps('neo4j')).flatMap((step) => step.statements);
    expect(statements.length).toBeGreaterThan(20);
    const names = statements.map(
      (statement) => /^CREATE (?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS /.exec(statement)?.[1],
    );
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });
});
