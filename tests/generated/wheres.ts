import fc from 'fast-check';
import { earliestOf, latestOf } from '../../src/shared/partial-date.js';
import type { Tree } from './matching.js';
import { ACTORS, DAYS, MEETINGS, ORGANISATIONS, PEOPLE, PLACES, SUBJECTS, TOPICS } from './world.js';

type Where = fc.Arbitrary<Tree>;

const one = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const ref = (ids: readonly string[]): Where => one(...ids).map((id) => ({ id }));
const some = <Value>(values: readonly Value[]) => fc.uniqueArray(one(...values), { maxLength: 2 });

/** Between one and two of these, as one object. */
const given = (fields: Record<string, fc.Arbitrary<unknown>>, most = 2): Where =>
  fc
    .uniqueArray(one(...Object.keys(fields)), { minLength: 1, maxLength: most })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, fields[name]!]))));

/** A range that ends before it begins is refused. */
const isForward = ({ from, after, through, before }: Record<string, string>) =>
  [from && earliestOf(from), after && latestOf(after)].every((begin) =>
    [through && latestOf(through), before && earliestOf(before)].every((end) => !begin || !end || begin < end),
  );

const range = given({
  from: one(...DAYS, '2021-03'),
  through: one(...DAYS, '2021'),
  after: one(...DAYS),
  before: one(...DAYS, '2021-04'),
  isNull: fc.boolean(),
}).filter((tree) => isForward(tree as Record<string, string>));
const text = given({
  eq: one('if it rains', 'IF'),
  in: some(['if it rains', '', 'after the vote']),
  contains: one('T', 'after', ''),
  startsWith: one('if', 'AFTER'),
  isNull: fc.boolean(),
});
const number = given({
  eq: fc.nat(3),
  in: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
  gt: fc.nat(3),
  lte: fc.nat(3),
  isNull: fc.boolean(),
});
const oneOf = (values: readonly string[]) => given({ eq: one(...values), in: some(values) });
const oneOrNone = (values: readonly string[]) => given({ eq: one(...values), in: some(values), isNull: fc.boolean() });

/** A filter of fields, and of the words that combine filters while some depth is left. */
function filter(
  depth: number,
  plain: Record<string, fc.Arbitrary<unknown>>,
  deep: Record<string, () => Where>,
  self: () => Where,
): Where {
  const leaf = fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 8, arbitrary: given(plain) });
  if (depth === 0 || Object.keys(deep).length === 0) return leaf;
  const inner = Object.fromEntries(Object.entries(deep).map(([name, make]) => [name, make()]));
  const words = { and: fc.array(self(), { maxLength: 2 }), or: fc.array(self(), { maxLength: 2 }), not: self() };
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    { weight: 3, arbitrary: given({ ...plain, ...inner, ...words }, 3) },
    { weight: 2, arbitrary: given(inner, 1) },
    { weight: 2, arbitrary: given(words, 1) },
  );
}

const related = (make: (depth: number) => Where, depth: number) => () =>
  given({ some: make(depth - 1), none: make(depth - 1), every: make(depth - 1) });
const described = (ids: readonly string[], make: (depth: number) => Where, depth: number) => () =>
  fc.oneof(
    ref(ids),
    make(depth - 1).map((where) => ({ where })),
  );

const remembered = (make: (depth: number) => Where) => {
  const made: Where[] = [];
  return (depth: number): Where => (made[depth] ??= make(depth));
};

export const statements = remembered((depth) =>
  filter(
    depth,
    {
      about: fc.record({ id: one(...SUBJECTS), narrower: fc.boolean() }),
      speaker: ref(ACTORS),
      reporter: ref(ACTORS),
      voice: ref(ACTORS),
      firstHand: fc.boolean(),
      meeting: fc.record({ id: one(...MEETINGS), relation: one('SAID_AT', 'ABOUT', 'ANY') }),
      mode: oneOf(['DIRECT', 'INDIRECT']),
      kinds: given({ has: one('DEMAND', 'THREAT'), hasAny: some(['DEMAND', 'THREAT']) }),
      saidAt: range,
      condition: text,
      turn: number,
    },
    {
      speaker: described(ACTORS, people, depth),
      meeting: () => fc.record({ where: meetings(depth - 1), relation: one('SAID_AT', 'ABOUT', 'ANY') }),
      speakers: related(people, depth),
      meetings: related(meetings, depth),
      positions: related(positions, depth),
    },
    () => statements(depth - 1),
  ),
);

/** Of people; without what only they have, of all actors. */
export const people: (depth: number) => Where = remembered((depth) =>
  filter(
    depth,
    { ids: some(PEOPLE) },
    {
      statements: related(statements, depth),
      attendances: related(attendances, depth),
      positions: related(positions, depth),
    },
    () => people(depth - 1),
  ),
);

/** Of people alone. */
export const persons: (depth: number) => Where = remembered((depth) =>
  fc.oneof(
    people(depth),
    depth === 0 ? people(0) : related(memberships, depth)().map((inner) => ({ memberships: inner })),
  ),
);

const memberships: (depth: number) => Where = remembered((depth) =>
  filter(
    depth,
    {
      organisation: fc.record({ id: one(...ORGANISATIONS), below: fc.boolean() }),
      startDate: range,
      endDate: range,
    },
    {},
    () => memberships(depth - 1),
  ),
);

const attendances: (depth: number) => Where = remembered((depth) =>
  filter(
    depth,
    {
      meeting: ref(MEETINGS),
      attendee: ref(ACTORS),
      side: ref(ORGANISATIONS),
      leads: fc.boolean(),
      role: oneOrNone(['CHAIR', 'HOST']),
      presence: oneOf(['CONFIRMED', 'REPORTED', 'EXPECTED', 'DENIED']),
      start: range,
    },
    { meeting: described(MEETINGS, meetings, depth), attendee: described(ACTORS, people, depth) },
    () => attendances(depth - 1),
  ),
);

export const meetings: (depth: number) => Where = remembered((depth) =>
  filter(
    depth,
    {
      ids: some(MEETINGS),
      classification: oneOf(['SUMMIT', 'CALL']),
      attendee: ref(ACTORS),
      attendees: fc.array(ref(ACTORS), { maxLength: 2 }),
      place: ref(PLACES),
      start: range,
      status: oneOrNone(['HELD', 'SCHEDULED', 'CANCELLED']),
      channel: oneOrNone(['PHONE', 'IN_PERSON']),
    },
    {
      attendee: described(ACTORS, people, depth),
      attendances: related(attendances, depth),
      statements: related(statements, depth),
      statementsAbout: related(statements, depth),
      partOf: () => meetings(depth - 1),
      parts: related(meetings, depth),
    },
    () => meetings(depth - 1),
  ),
);

export const positions: (depth: number) => Where = remembered((depth) =>
  filter(
    depth,
    {
      holder: ref(ACTORS),
      target: fc.record({ id: one(...TOPICS), narrower: fc.boolean() }),
      stance: oneOf(['FOR', 'AGAINST']),
      redLine: fc.boolean(),
      conditions: text,
      validFrom: range,
      validThrough: range,
    },
    { holder: described(ACTORS, people, depth), basedOn: related(statements, depth) },
    () => positions(depth - 1),
  ),
);

/** The dates of a list. */
export const when = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: given({
      asOf: one('2021-03-01', '2021-03', '2021'),
      knownAt: one('2021-04-30', '2021-05', '2021-06', '2022'),
    }),
  },
);
