import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../graph/folder.js';
import type { Graph } from '../graph/graph.js';
import { countsOf, type StoredRecord, storedRecords } from './records.js';
import type { StoredType } from './stored-type.js';

/**
 * Writes the graph as a folder of tables (RFC 4180), one for each type of node that there is any of: `Person.csv` has a
 * column for each property and each type of edge. What there can be several of is a JSON list; of what there is one, the
 * id stands alone, so that tables can be joined. Gives the names of the files.
 */
export async function writeCsv(graph: Graph, folder: string): Promise<string[]> {
  const counts = await countsOf(graph);
  await makeFolder(folder);
  const files: string[] = [];
  let current: { readonly label: string; readonly file: FileHandle } | undefined;
  let rows: string[] = [];
  const flush = async () => {
    await current?.file.write(rows.join(''));
    rows = [];
  };
  try {
    for await (const record of storedRecords(graph, counts)) {
      const { label, batch } = record.type;
      if (current?.label !== label) {
        await flush();
        await current?.file.close();
        current = { label, file: await open(join(folder, `${label}.csv`), 'w') };
        files.push(`${label}.csv`);
        rows = [line(['id', ...columnsOf(record.type)])];
      }
      rows.push(rowOf(record));
      if (rows.length >= batch) await flush();
    }
    await flush();
  } finally {
    await current?.file.close();
  }
  return files;
}

const columnsOf = ({ fields, edges }: StoredType) => [...Object.keys(fields), ...Object.keys(edges)];

const rowOf = ({ type, id, properties, edges }: StoredRecord) =>
  line([
    id,
    ...Object.keys(type.fields).map((name) => properties[name]),
    ...Object.entries(type.edges).map(([name, { isSingle }]) => (isSingle ? alone(edges[name]) : edges[name])),
  ]);

/** The one id of a list; a list that has more, in a graph that is not sound, stays one. */
const alone = (ids: readonly unknown[] | undefined): unknown => (ids?.length === 1 ? ids[0] : ids);

const line = (cells: readonly unknown[]) => `${cells.map(cell).join(',')}\r\n`;

function cell(value: unknown): string {
  if (value === undefined) return '';
  const text = Array.isArray(value) ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
}
