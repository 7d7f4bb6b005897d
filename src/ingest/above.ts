import type { EntityForm } from './verified.js';

/** The edges that lead from a thing to one above it. */
export const HIERARCHIES: readonly string[] = ['PART_OF', 'BROADER', 'SUPERSEDES', 'CONTINUES'];

/** From each thing to those right above it. */
export type Above = ReadonlyMap<string, readonly string[]>;

/** The things right above each of these. */
export const aboveIn = (entities: readonly EntityForm[]): Above =>
  new Map(
    entities.map(({ id, edges }) => [id, edges.filter(({ type }) => HIERARCHIES.includes(type)).map(({ to }) => to)]),
  );
