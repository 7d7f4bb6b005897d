import { type Condition, Scope } from '../graph/filter.js';
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

/** Resolves every reference of a filter, however deep, in one read, and each text that names are to be like in another. */
export async function askedOf(where: object | null | undefined, view: View, names: NameStore): Promise<Asked> {
  return { resolved: await names.resolve(referencesIn(where), likenessesIn(where)), view };
}

/** The conditions of a filter stand on the node in this variable. */
export const asking = (variable: string, asked: Asked): Scope<Asked> => Scope.on(variable, asked);

// A reference has an id or a name that is text; in every other filter these are conditions or lists.
function referencesIn(where: unknown): Reference[] {
  if (Array.isArray(where)) return where.flatMap(referencesIn);
  if (where === null || typeof where !== 'object') return [];
  const { id, name } = where as Reference;
  if (typeof id === 'string' || typeof name === 'string') return [where as Reference];
  return Object.values(where).flatMap(referencesIn);
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
