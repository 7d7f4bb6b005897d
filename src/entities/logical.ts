import { type ClassType, Field } from 'type-graphql';
import type { Where } from '../graph/filter.js';

/** Adds the words that combine filters, `and`, `or` and `not`, to the contract of a filter. */
export function logical<Filter extends Where<Filter>>(where: ClassType<Filter>): void {
  const add = (name: keyof Where<Filter>, type: () => ClassType | ClassType[], description: string) =>
    Field(type as () => ClassType, { nullable: true, description })(where.prototype, name);
  add('and', () => [where], 'All of these hold too; up to 50.');
  add('or', () => [where], 'At least one of these holds; up to 50.');
  add('not', () => where, 'This does not hold. A value that is missing meets no condition, so `not` holds for it.');
}
