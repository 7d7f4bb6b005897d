import { Fault } from '../ingest/errors.js';
import { EXPORT_FORMAT } from '../ingest/export-header.js';
import { identifierKey } from '../ingest/ids.js';
import { typeOfId } from '../shared/node.js';
import { VERSION } from './ndjson.js';
import type { StoredRecord } from './records.js';
import { RESTORED_TYPES } from './restored-types.js';
import type { Field, Kind, StoredType } from './stored-type.js';

const TYPES = new Map(RESTORED_TYPES.map((type) => [type.label, type]));

/** What the first line tells: how many lines of each type follow. Throws a `Fault` for another file than an export. */
export function readHeader(text: string): Readonly<Record<string, number>> {
  const header = headerOf(text);
  if (header.format !== EXPORT_FORMAT)
    throw new Fault(`this is no export of a graph: its first line names no "${EXPORT_FORMAT}"`);
  if (header.version !== VERSION) {
    throw new Fault(
      `version ${JSON.stringify(header.version)} of the format is unknown; this program reads ${VERSION}`,
    );
  }
  const { counts } = header;
  const isCounts =
    typeof counts === 'object' &&
    counts !== null &&
    Object.entries(counts).every(([label, count]) => TYPES.has(label) && Number.isSafeInteger(count) && count > 0);
  if (!isCounts) throw new Fault('"counts" must tell how many lines of each type follow');
  return counts as Record<string, number>;
}

function headerOf(text: string): Record<string, unknown> {
  try {
    return objectOf(text, '');
  } catch {
    throw new Fault('this is no export of a graph: its first line is no JSON object');
  }
}

/** A line as the node that it is. Throws a `Fault` for anything that no export writes. */
export function readRecord(text: string): StoredRecord {
  const { type: label, id, mergedEdges = {}, ...rest } = objectOf(text, 'broken JSON');
  const type = TYPES.get(String(label));
  if (type === undefined) throw new Fault(`unknown type ${JSON.stringify(label)}`);
  if (typeof id !== 'string' || !isIdOf(type, id, rest))
    throw new Fault(`${JSON.stringify(id)} is no id of a ${label}`);
  const properties: Record<string, unknown> = {};
  const edges: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (Object.hasOwn(type.edges, name)) edges[name] = idsOf(name, value);
    else if (Object.hasOwn(type.fields, name)) properties[name] = checked(name, value, type.fields[name]!);
    else throw new Fault(`unknown field "${name}" of a ${label}`);
  }
  for (const [name, field] of Object.entries(type.fields)) {
    if (!field.endsWith('?') && !(name in properties)) throw new Fault(`a ${label} needs "${name}"`);
  }
  for (const name of NEEDED[label as string] ?? []) {
    if (edges[name]?.length !== 1) throw new Fault(`an ${label} needs one "${name}"`);
  }
  return { type, id, properties, edges, mergedEdges: mergedEdgesOf(mergedEdges, edges) };
}

/** Edges that lead to one thing and are never missing. */
const NEEDED: Readonly<Record<string, readonly string[]>> = { Evidence: ['claim', 'article'] };

function objectOf(text: string, otherwise: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Fault(`${otherwise}: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Fault(`${otherwise}: no object`);
  return value as Record<string, unknown>;
}

/** What ids of nodes look like that are no things of the graph: a hash. */
const HASHED: Readonly<Record<string, RegExp>> = {
  Name: /^name:[0-9a-f]+$/,
  AuditEntry: /^audit:[0-9a-f]+$/,
  Draft: /^draft:[0-9a-f]+$/,
  EntityMerge: /^merge:[0-9a-f]+$/,
};

function isIdOf({ label }: StoredType, id: string, { scheme, value }: Record<string, unknown>): boolean {
  const hashed = HASHED[label];
  if (hashed) return hashed.test(id);
  if (label === 'Identifier') return id === identifierKey({ scheme: String(scheme), value: String(value) });
  return label === 'Redirect' ? typeOfId(id) !== undefined : typeOfId(id) === label;
}

/** With which merged things edges came. Throws a `Fault` for an edge that the node has not. */
function mergedEdgesOf(value: unknown, edges: StoredRecord['edges']): StoredRecord['mergedEdges'] {
  const isObject = (inner: unknown) => typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  const isSound =
    isObject(value) &&
    Object.entries(value as object).every(
      ([name, merged]) =>
        isObject(merged) &&
        Object.entries(merged as object).every(
          ([to, from]) => edges[name]?.includes(to) && isText(from) && typeOfId(from) !== undefined,
        ),
    );
  if (!isSound) throw new Fault('"mergedEdges" must name edges of the node, and the ids of merged things');
  return value as StoredRecord['mergedEdges'];
}

const isText = (value: unknown): value is string => typeof value === 'string' && !/\p{Surrogate}/u.test(value);

const IS: Record<Kind, (value: unknown) => boolean> = {
  text: isText,
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every(isText),
};
const WORDS: Record<Kind, string> = {
  text: 'text',
  number: 'a number',
  flag: 'true or false',
  texts: 'a list of texts',
};

function checked(name: string, value: unknown, field: Field): unknown {
  const kind = field.replace('?', '') as Kind;
  if (!IS[kind](value)) throw new Fault(`"${name}" must be ${WORDS[kind]}`);
  return value;
}

function idsOf(name: string, value: unknown): readonly string[] {
  const isIds =
    Array.isArray(value) && value.length > 0 && value.every((id) => isText(id) && typeOfId(id) !== undefined);
  if (!isIds) throw new Fault(`"${name}" must be a list of ids`);
  if (new Set(value).size < value.length) throw new Fault(`"${name}" names something twice`);
  return value as string[];
}
