import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { child, textOf, xmlRecords } from '../../src/ingest/xml.js';
import { faultsOf } from './brief-files.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'communique-xml-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function records(text: string) {
  const file = path.join(folder, 'case.xml');
  await writeFile(file, text);
  const found: unknown[] = [];
  for await (const { element, line } of xmlRecords(file, new Set(['trip']))) {
    found.push([line, element.attributes.n, textOf(child(element, 'name'))]);
  }
  return found;
}

const trip = (n: number) => `<trip n="${n}">\n  <name>Ana &amp;\n    Bo ${n}</name>\n</trip>\n`;

describe('records of XML', () => {
  it('come with the line on which they begin, however long the file', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => n);
    const text = `<trips>\n${many.map(trip).join('')}</trips>`;
    expect(text.length).toBeGreaterThan(2 * 64 * 1024);
    expect(await records(text)).toEqual(many.map((n) => [2 + 4 * n, String(n), `Ana & Bo ${n}`]));
  });

  it('come before the fault of a file that is cut off, which names its last line', async () => {
    expect(await faultsOf(records(`<trips>\n${trip(1)}<trip n="2">\n<name>`))).toEqual([
      'case.xml:7: broken XML: the file ends inside <name>',
    ]);
  });
});
