import type { BooleanFilter, DateRange, FloatFilter, IntFilter, StringFilter } from '../shared/filters.input.js';
import { instantsOf } from '../shared/filters.input.js';
import { all, type Cypher, cypher, trusted } from './cypher.js';
import type { Condition } from './filter.js';

// A missing value meets no condition but `isNull: true`; a condition turned round by `not` then holds for it.

const missing = (property: Cypher, isNull: boolean | null | undefined): Cypher[] =>
  isNull == null ? [] : [isNull ? cypher`${property} IS NULL` : cypher`${property} IS NOT NULL`];

/** Marks that keyboards and printers write differently, each with the plain one that it is compared as. */
const PLAIN: readonly (readonly [plain: string, others: readonly string[]])[] = [
  ["'", ['’', '‘', 'ʼ']],
  ['"', ['“', '”', '„', '«', '»']],
];

/** A text and the part that is sought in it, both in lower case; both with plain marks where the part has any. */
function alike(property: Cypher, part: string): { text: Cypher; sought: string } {
  let text = cypher`toLower(${property})`;
  let sought = part.toLowerCase();
  for (const [plain, others] of PLAIN) {
    if (![plain, ...others].some((mark) => sought.includes(mark))) continue;
    for (const other of others) {
      text = cypher`replace(${text}, ${other}, ${plain})`;
      sought = sought.replaceAll(other, plain);
    }
  }
  return { text, sought };
}

const part =
  (relation: 'CONTAINS' | 'STARTS WITH' | 'ENDS WITH') =>
  (property: Cypher, value: string): Cypher => {
    const { text, sought } = alike(property, value);
    return cypher`${text} ${trusted(relation)} ${sought}`;
  };

const contained = part('CONTAINS');
const begun = part('STARTS WITH');
const ended = part('ENDS WITH');

/**
 * Conditions on a text property. Parts are compared without regard to case, nor to kinds of apostrophe and quotation
 * mark; whole values exactly.
 */
export const textIn =
  <Asked>(name: string): Condition<StringFilter, Asked> =>
  ({ eq, in: anyOf, contains, startsWith, endsWith, isNull }, scope) => {
    const property = scope.property(name);
    const conditions = missing(property, isNull);
    if (eq != null) conditions.push(cypher`${property} = ${eq}`);
    if (anyOf != null) conditions.push(cypher`${property} IN ${anyOf}`);
    if (contains != null) conditions.push(contained(property, contains));
    if (startsWith != null) conditions.push(begun(property, startsWith));
    if (endsWith != null) conditions.push(ended(property, endsWith));
    return all(conditions);
  };

/** Conditions on a number. */
export const numberIn =
  <Asked>(name: string): Condition<IntFilter | FloatFilter, Asked> =>
  ({ eq, in: anyOf, lt, lte, gt, gte, isNull }, scope) => {
    const property = scope.property(name);
    const conditions = missing(property, isNull);
    if (eq != null) conditions.push(cypher`${property} = ${eq}`);
    if (anyOf != null) conditions.push(cypher`${property} IN ${anyOf}`);
    if (lt != null) conditions.push(cypher`${property} < ${lt}`);
    if (lte != null) conditions.push(cypher`${property} <= ${lte}`);
    if (gt != null) conditions.push(cypher`${property} > ${gt}`);
    if (gte != null) conditions.push(cypher`${property} >= ${gte}`);
    return all(conditions);
  };

/** Conditions on a property that is true or false. */
export const flagIn =
  <Asked>(name: string): Condition<BooleanFilter | boolean, Asked> =>
  (filter, scope) =>
    cypher`${scope.property(name)} = ${typeof filter === 'boolean' ? filter : (filter.eq ?? true)}`;

/** Conditions on a property with one of a few values. */
export const oneOf =
  <Asked>(
    name: string,
  ): Condition<{ eq?: string | null; in?: readonly string[] | null; isNull?: boolean | null }, Asked> =>
  ({ eq, in: anyOf, isNull }, scope) => {
    const property = scope.property(name);
    const conditions = missing(property, isNull);
    if (eq != null) conditions.push(cypher`${property} = ${eq}`);
    if (anyOf != null) conditions.push(cypher`${property} IN ${anyOf}`);
    return all(conditions);
  };

/** Conditions on a list property. */
export const listIn =
  <Asked>(name: string): Condition<{ has?: string | null; hasAny?: readonly string[] | null }, Asked> =>
  ({ has, hasAny }, scope) => {
    const property = scope.property(name);
    const conditions: Cypher[] = [];
    if (has != null) conditions.push(cypher`${has} IN ${property}`);
    if (hasAny != null) conditions.push(cypher`any(item IN ${property} WHERE item IN ${hasAny})`);
    return all(conditions);
  };

/** A date as two expressions that are never missing where it is known, and whether it is. */
export interface Dated {
  readonly earliest: Cypher;
  readonly latest: Cypher;
  readonly isKnown: Cypher;
}

/** Whether a date can lie in a range. A date that is not known lies in none. */
export function lies({ earliest, latest, isKnown }: Dated, range: DateRange): Cypher {
  const { from, through } = instantsOf(range, null);
  const conditions: Cypher[] = [];
  if (from !== null) conditions.push(cypher`${latest} >= ${from}`);
  if (through !== null) conditions.push(cypher`${earliest} <= ${through}`);
  if (conditions.length > 0) conditions.push(isKnown);
  if (range.isNull != null) conditions.push(range.isNull ? cypher`NOT (${isKnown})` : isKnown);
  return all(conditions);
}

/** A range of dates against two stored bounds. A date that is open at one end counts up to, or from, the other. */
export const dateIn =
  <Asked>(earliest: string, latest: string): Condition<DateRange, Asked> =>
  (range, scope) => {
    const [lower, upper] = [scope.property(earliest), scope.property(latest)];
    return lies(
      {
        earliest: cypher`coalesce(${lower}, ${upper})`,
        latest: cypher`coalesce(${upper}, ${lower})`,
        isKnown: cypher`(${lower} IS NOT NULL OR ${upper} IS NOT NULL)`,
      },
      range,
    );
  };

/** The same of a date that its basis says is known. One that is open at an end reaches any instant that way. */
export const openDateIn =
  <Asked>(name: string): Condition<DateRange, Asked> =>
  (range, scope) =>
    lies(
      {
        earliest: cypher`coalesce(${scope.property(`${name}Earliest`)}, '')`,
        latest: cypher`coalesce(${scope.property(`${name}Latest`)}, '~')`,
        isKnown: cypher`${scope.property(`${name}Basis`)} IS NOT NULL`,
      },
      range,
    );
