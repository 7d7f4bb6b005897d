import type { BooleanFilter, DateRange, IntFilter, StringFilter } from '../shared/filters.input.js';
import { instantsOf } from '../shared/filters.input.js';
import { all, type Cypher, cypher } from './cypher.js';
import type { Condition } from './filter.js';

// A missing value meets no condition but `isNull: true`; a condition turned round by `not` then holds for it.

const missing = (property: Cypher, isNull: boolean | null | undefined): Cypher[] =>
  isNull == null ? [] : [isNull ? cypher`${property} IS NULL` : cypher`${property} IS NOT NULL`];

/** Conditions on a text property. Parts are compared without regard to case, whole values exactly. */
export const textIn =
  <Asked>(name: string): Condition<StringFilter, Asked> =>
  ({ eq, in: anyOf, contains, startsWith, endsWith, isNull }, scope) => {
    const property = scope.property(name);
    const conditions = missing(property, isNull);
    if (eq != null) conditions.push(cypher`${property} = ${eq}`);
    if (anyOf != null) conditions.push(cypher`${property} IN ${anyOf}`);
    if (contains != null) conditions.push(cypher`toLower(${property}) CONTAINS ${contains.toLowerCase()}`);
    if (startsWith != null) conditions.push(cypher`toLower(${property}) STARTS WITH ${startsWith.toLowerCase()}`);
    if (endsWith != null) conditions.push(cypher`toLower(${property}) ENDS WITH ${endsWith.toLowerCase()}`);
    return all(conditions);
  };

/** Conditions on a whole number. */
export const numberIn =
  <Asked>(name: string): Condition<IntFilter, Asked> =>
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

/** A range of dates against the bounds of an imprecise date: whether it can lie in the range. */
export const dateIn =
  <Asked>(earliest: string, latest: string): Condition<DateRange, Asked> =>
  (range, scope) => {
    const { from, through } = instantsOf(range, null);
    const lower = scope.property(earliest);
    const upper = scope.property(latest);
    const conditions: Cypher[] = [];
    // A date that is open at one end counts from, or up to, the end that is known.
    if (from !== null) conditions.push(cypher`coalesce(${upper}, ${lower}) >= ${from}`);
    if (through !== null) conditions.push(cypher`coalesce(${lower}, ${upper}) <= ${through}`);
    if (range.isNull != null) {
      conditions.push(cypher`(${lower} IS NULL AND ${upper} IS NULL) = ${range.isNull}`);
    }
    return all(conditions);
  };
