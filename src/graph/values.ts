import { GraphError } from './graph-error.js';

const LARGEST_INTEGER = 2n ** 63n - 1n;

const refused = (why: string) => new GraphError('parameter', why);

const isPlain = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const encodeNumber = (value: number, toInteger: (value: number | bigint) => unknown): unknown => {
  if (Number.isSafeInteger(value)) return toInteger(value);
  if (!Number.isFinite(value)) throw refused(`${value} is not a value of the graph.`);
  if (Number.isInteger(value)) throw refused(`${value} is a whole number beyond 2^53: pass a bigint.`);
  return value;
};

const encodeBigint = (value: bigint, toInteger: (value: number | bigint) => unknown): unknown => {
  if (value > LARGEST_INTEGER || value < -LARGEST_INTEGER - 1n) throw refused(`${value} does not fit into 64 bits.`);
  return toInteger(value);
};

/**
 * A parameter for an engine: whole numbers become integers by `toInteger`, undefined becomes null. Rejects with code
 * `parameter` what the engines would store differently: NaN, infinities, dates, instances of classes, functions.
 */
export const encode = (value: unknown, toInteger: (value: number | bigint) => unknown): unknown => {
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return encodeNumber(value, toInteger);
    case 'bigint':
      return encodeBigint(value, toInteger);
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map((item) => encode(item, toInteger));
      if (isPlain(value)) return encodeFields(value, toInteger);
      throw refused('Parameters are plain values; a date is an ISO string.');
    default:
      throw refused(`A ${typeof value} is not a value of the graph.`);
  }
};

/** The parameters of one query, each through {@link encode}. */
export const encodeFields = (
  fields: Record<string, unknown>,
  toInteger: (value: number | bigint) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, encode(value, toInteger)]));

/** The embedded engine gives nodes and relationships as maps with these names; a map of ours never has them. */
const isEntity = (value: object) => '_labels' in value || ('_source' in value && '_target' in value);

/**
 * A value that a query gave, without anything of the engine in it. `fromEngine` turns an engine's integer into a number or
 * a bigint and gives undefined for anything else. Rejects nodes, relationships, paths and temporal values: a bug of the query.
 */
export const decode = (value: unknown, fromEngine: (value: object) => number | bigint | undefined): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => decode(item, fromEngine));
  const integer = fromEngine(value);
  if (integer !== undefined) return integer;
  if (!isPlain(value) || isEntity(value)) {
    throw new GraphError('internal', 'A query gave an entity or a temporal value: return named plain values.');
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, decode(item, fromEngine)]));
};
