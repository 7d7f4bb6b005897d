import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { GroupOrdering } from '../graph/groups.js';
import { BadInput } from './errors.js';

/** The most groups that one request may ask for, and how many it gets when it does not say. */
export const MOST_GROUPS = 1_000;
export const DEFAULT_GROUPS = 100;
/** The most that groups can be told apart by at once. */
const MOST_KEYS = 4;

export enum GroupOrder {
  MOST_FIRST = 'MOST_FIRST',
  FEWEST_FIRST = 'FEWEST_FIRST',
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
}

registerEnumType(GroupOrder, {
  name: 'GroupOrder',
  description: 'The order of groups. What is equal in it is ordered by the keys, so that the order is always the same.',
  valuesConfig: {
    MOST_FIRST: { description: 'The largest first.' },
    FEWEST_FIRST: { description: 'The smallest first.' },
    NEWEST_FIRST: {
      description: 'By the stretch of time, newest first, in each the largest first; dates that are wider come last.',
    },
    OLDEST_FIRST: {
      description: 'By the stretch of time, oldest first, in each the largest first; dates that are wider come last.',
    },
  },
});

@ObjectType({ simpleResolvers: true })
export abstract class Groups {
  @Field(() => Int, { description: 'How many groups there are, with those beyond `first`.' })
  totalCount!: number;
}

/** What a request for groups asks, checked: each key once, in the order of their enum, so that equal sets are one text. */
export interface AskedGroups<Key extends string> {
  readonly by: readonly Key[];
  readonly orderBy: GroupOrder;
  readonly first: number;
}

/** Checks the keys and the size. Throws `BadInput` for none or too many keys, two units of time, or a size out of range. */
export function askedGroups<Key extends string>(
  { by, orderBy, first }: { by: readonly Key[]; orderBy?: GroupOrder | null; first?: number | null },
  all: readonly Key[],
  times: readonly Key[],
): AskedGroups<Key> {
  const keys = all.filter((key) => by.includes(key));
  if (keys.length === 0 || keys.length > MOST_KEYS) throw new BadInput(`Group by 1 to ${MOST_KEYS} keys.`);
  if (keys.filter((key) => times.includes(key)).length > 1) throw new BadInput('Group by one unit of time.');
  const order = orderBy ?? GroupOrder.MOST_FIRST;
  if (isByTime(order) && !keys.some((key) => times.includes(key))) {
    throw new BadInput('An order by time needs a unit of time in `by`.');
  }
  return { by: keys, orderBy: order, first: checkedSize(first ?? DEFAULT_GROUPS, MOST_GROUPS) };
}

/** Gives the size of a list back, or throws `BadInput` when it is out of range. */
export function checkedSize(first: number, most: number): number {
  if (first < 1 || first > most) throw new BadInput(`Ask for 1 to ${most} entries.`);
  return first;
}

const isByTime = (order: GroupOrder) => order === GroupOrder.NEWEST_FIRST || order === GroupOrder.OLDEST_FIRST;

/** The order as the database is asked for it. */
export function orderingOf<Key extends string>(
  { by, orderBy }: AskedGroups<Key>,
  times: readonly Key[],
): GroupOrdering {
  const descending = orderBy === GroupOrder.MOST_FIRST || orderBy === GroupOrder.NEWEST_FIRST;
  return {
    by: isByTime(orderBy) ? { time: by.findIndex((key) => times.includes(key)) } : 'size',
    direction: descending ? 'descending' : 'ascending',
  };
}
