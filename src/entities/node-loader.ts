import { type TypeName, typeOfId } from '../shared/node.js';
import type { View } from '../shared/view.js';
import type { EntityStore } from './entity.store.js';

/** A store of claims: gives one by its id under a view. */
export interface ById {
  byId(id: string, view: View): Promise<object | null>;
}

/** Loads anything by its global id: entities together, each type of claim through its own store. */
export class NodeLoader {
  constructor(
    private readonly entities: EntityStore,
    private readonly claims: Partial<Record<TypeName, ById>>,
  ) {}

  /** The thing, or null when nothing has the id, or had it at the view's `knownAt`. */
  load(id: string, view: View): Promise<object | null> {
    const store = this.claims[typeOfId(id)!];
    return store ? store.byId(id, view) : this.entities.known(id, view);
  }
}
