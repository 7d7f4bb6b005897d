import { ORDERED_EDGES } from '../ingest/write-claims.js';

/**
 * What an export holds and what it leaves out. `fields` and `edges` are what the graph knows; `derived` are properties
 * that follow from these and are made again on import. A test holds this table against a graph with everything in it.
 */
export interface StoredType {
  /** The label that its id is unique under; also its name in an export. */
  readonly label: string;
  /** All labels of such a node. */
  readonly labels: string;
  /** The property that identifies it. */
  readonly key: 'id' | 'key';
  readonly fields: Readonly<Record<string, Field>>;
  readonly edges: Readonly<Record<string, StoredEdge>>;
  readonly derived: readonly string[];
  /** How many are read or written at once: fewer where one can be long. */
  readonly batch: number;
}

/** What a property holds; with a question mark, it may be missing. */
export type Field = Kind | `${Kind}?`;
export type Kind = 'text' | 'number' | 'flag' | 'texts';

/** Edges of one type that begin at a node, by the label of what they lead to. */
export interface StoredEdge {
  readonly type: string;
  readonly to: string;
  /** Whether their order means something. */
  readonly isOrdered: boolean;
  /** Whether a node has at most one. */
  readonly isSingle: boolean;
}

/** Edges of the table, of which a node can have several. */
export const edge = (type: string, to: string): StoredEdge => ({
  type,
  to,
  isOrdered: ORDERED_EDGES.has(type),
  isSingle: false,
});

/** An edge of which a node has at most one. */
export const one = (type: string, to: string): StoredEdge => ({ ...edge(type, to), isSingle: true });

/** A type of the table. */
export const of = (
  label: string,
  labels: string,
  fields: StoredType['fields'],
  edges: StoredType['edges'],
  derived: StoredType['derived'],
): StoredType => ({ label, labels, key: 'id', fields, edges, derived, batch: 500 });

/** A thing that is merely named. */
export const entity = (
  label: string,
  labels: string,
  fields: StoredType['fields'],
  edges: StoredType['edges'] = {},
  derived: StoredType['derived'] = [],
) => of(label, `${label}:${labels}`, { ...fields, declaredIn: 'text?' }, edges, ['sortKey', ...derived]);

/** Recorded time. */
export const recorded = { recordedAt: 'text', supersededAt: 'text?' } as const;

/** What sources can dispute. */
export const claim = (
  label: string,
  fields: StoredType['fields'],
  edges: StoredType['edges'],
  derived: StoredType['derived'],
) => of(label, `${label}:Claim`, { ...fields, ...recorded }, edges, ['base', ...derived]);

/** A date as it was given, with its bounds: those are not always to be had from the date alone. */
export const date = <Value extends string, Bounds extends string>(value: Value, bounds: Bounds) =>
  ({
    [value]: 'text?',
    [`${bounds}Earliest`]: 'text?',
    [`${bounds}Latest`]: 'text?',
    [`${bounds}Basis`]: 'text?',
  }) as const;
