import type { Graph } from '../graph/graph.js';
import { countsOf, type StoredRecord, storedRecords } from './records.js';
import { STORED_TYPES } from './stored-types.js';

const TYPES = { text: 'string', texts: 'string', number: 'double', flag: 'boolean' } as const;

/** What XML cannot hold, however it is written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const escaped = (text: string) => text.replace(UNFIT, '').replace(/[&<>"\r]/g, (character) => ENTITIES[character]!);

/**
 * The graph as GraphML, for Gephi, yEd and the like: nodes with a `type` and a `label` to show, then edges with a `type`
 * and, where their order means something, a `position`. A list is text in JSON, because GraphML has none.
 */
export async function* graphml(graph: Graph): AsyncGenerator<string> {
  const counts = await countsOf(graph);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ';
  yield 'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield key('type', 'node', 'type', 'string') + key('label', 'node', 'label', 'string');
  for (const [name, type] of nodeKeys()) yield key(`n_${name}`, 'node', name, type);
  yield key('e_type', 'edge', 'type', 'string') + key('e_position', 'edge', 'position', 'int');
  yield '<graph id="communique" edgedefault="directed">\n';
  for await (const record of storedRecords(graph, counts)) yield nodeOf(record);
  for await (const record of storedRecords(graph, counts)) yield edgesOf(record);
  yield '</graph>\n</graphml>\n';
}

/** A name has one type in a file, and properties of one name hold the same kind in all types of nodes. */
function nodeKeys(): Map<string, string> {
  const fields = STORED_TYPES.flatMap(({ fields }) => Object.entries(fields));
  const keys = new Map(fields.map(([name, field]) => [name, TYPES[field.replace('?', '') as keyof typeof TYPES]]));
  // The text to show for a node has this name already.
  keys.delete('label');
  return keys;
}

const key = (id: string, of: 'node' | 'edge', name: string, type: string) =>
  `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;

const data = (name: string, value: unknown) =>
  `<data key="${name}">${escaped(Array.isArray(value) ? JSON.stringify(value) : String(value))}</data>`;

/** Identifiers are not ids of ours, so they are set apart. */
const nodeId = ({ type, id }: StoredRecord) => escaped(type.label === 'Identifier' ? `identifier:${id}` : id);

const shown = ({ id, properties: { label, name, title, text, exact, value } }: StoredRecord) =>
  String(label ?? name ?? title ?? text ?? exact ?? value ?? id);

function nodeOf(record: StoredRecord): string {
  const properties = Object.entries(record.properties).filter(([name]) => name !== 'label');
  const values = properties.map(([name, value]) => data(`n_${name}`, value)).join('');
  return `<node id="${nodeId(record)}">${data('type', record.type.label)}${data('label', shown(record))}${values}</node>\n`;
}

const edgesOf = (record: StoredRecord): string =>
  Object.entries(record.edges)
    .flatMap(([name, targets]) => {
      const { type, isOrdered } = record.type.edges[name]!;
      return targets.map((to, position) => {
        const place = isOrdered ? data('e_position', position) : '';
        return `<edge source="${nodeId(record)}" target="${escaped(to)}">${data('e_type', type)}${place}</edge>\n`;
      });
    })
    .join('');
