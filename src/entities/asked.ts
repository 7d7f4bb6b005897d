import { type Condition, Scope } from '../graph/filter.js';
import { sizeOfFilter } from '../graph/filter-size.js';
import { isTypeName, type TypeName } from '../shared/node.js';
import type { View } from '../shared/view.js';
import type { NameStore, Resolved } from './name.store.js';
import type { Reference } from './reference.input.js';

/** What the conditions of a filter are asked with: what its names mean, and the view. */
export interface Asked {
  readonly resolved: Resolved;
  readonly view: View;
}

/** A condition of a filter on things of this graph. */
export type Means<Value> = Condition<Value, Asked>;

/**
 * Resolves every reference of a filter, however deep, in one read, and each text that names are to be like in another.
 * Every filter of the API comes by here first: throws `BadInput`, before it reads anything, for one that says too much.
 */
export async function askedOf(where: object | null | undefined, view: View, names: NameStore): Promise<Asked> {
  sizeOfFilter(where);
  const references = referencesIn(where);
  const resolved = await names.resolve([...references.keys()], expectedTypes(references), likenessesIn(where));
  return { resolved, view };
}

/** The conditions of a filter stand on the node in this variable. */
export const asking = (variable: string, asked: Asked): Scope<Asked> => Scope.on(variable, asked);

// A reference has an id or a name that is text; in every other filter these are conditions or lists. With each comes the
// field that it stands in.
function referencesIn(where: unknown, field = '', found = new Map<Reference, string>()): Map<Reference, string> {
  if (where === null || typeof where !== 'object') return found;
  const { id, name } = where as Reference;
  if (typeof id === 'string' || typeof name === 'string') return found.set(where as Reference, field);
  for (const [key, value] of Object.entries(where)) referencesIn(value, Array.isArray(where) ? field : key, found);
  return found;
}

// What texts are to hold stands under `text`; under any other field `matches` is about names.
function likenessesIn(where: unknown): string[] {
  if (Array.isArray(where)) return where.flatMap(likenessesIn);
  if (where === null || typeof where !== 'object') return [];
  return Object.entries(where).flatMap(([field, value]) => {
    if (field === 'text') return [];
    return field === 'matches' && typeof value === 'string' ? [value] : likenessesIn(value);
  });
}

/** A field that is called like a type, as `meeting` is, expects something of it. */
const expectedTypes = (references: ReadonlyMap<Reference, string>): Map<Reference, TypeName> =>
  new Map(
    [...references].flatMap(([reference, field]) => {
      const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
      return isTypeName(type) ? [[reference, type]] : [];
    }),
  );
