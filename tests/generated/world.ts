import fc from 'fast-check';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';

export const PEOPLE = ['person:ana', 'person:ilo', 'person:sef', 'person:tomas'] as const;
export const ORGANISATIONS = ['org:arvenia', 'org:ministry', 'org:pact'] as const;
export const ACTORS: readonly string[] = [...PEOPLE, ...ORGANISATIONS];
export const TOPICS = ['topic:sea', 'topic:strait', 'topic:narrows', 'topic:pact'] as const;
export const PLACES = ['place:isles', 'place:lira'] as const;
export const MEETINGS = ['meeting:m0', 'meeting:m1', 'meeting:m2', 'meeting:m3'] as const;
export const SUBJECTS: readonly string[] = [...TOPICS, ...MEETINGS, 'person:ana', 'org:pact', 'place:lira'];

/** What lies right above each topic and place. */
export const ABOVE: Readonly<Record<string, string>> = {
  'topic:strait': 'topic:sea',
  'topic:narrows': 'topic:strait',
  'place:lira': 'place:isles',
};
export const PART_OF: Readonly<Record<string, string>> = { 'meeting:m1': 'meeting:m0', 'meeting:m2': 'meeting:m0' };
export const CLASSIFICATIONS: Readonly<Record<string, 'SUMMIT' | 'CALL'>> = {
  'meeting:m0': 'SUMMIT',
  'meeting:m1': 'CALL',
  'meeting:m2': 'SUMMIT',
  'meeting:m3': 'CALL',
};

/** The instants at which the articles of a world are recorded, one after another. */
export const RECORDED = ['2021-04-01', '2021-05-01', '2021-06-01', '2021-07-01'].map((date) => `${date}T00:00:00.000Z`);

/** Days that things are of: few, so that they meet. */
export const DAYS = ['2021-02-27', '2021-03-01', '2021-03-02', '2021-03-15', '2021-04-30'] as const;

/** What a source says of a time: a day, the month of March, until a day, or from a day on. */
const date = fc.oneof(
  fc.constantFrom(...DAYS).map(day),
  fc.constant({
    value: '2021-03',
    earliest: '2021-03-01T00:00:00.000Z',
    latest: '2021-03-31T23:59:59.999Z',
    basis: 'STATED' as const,
  }),
  fc.constantFrom(...DAYS).map((value) => ({ ...day(value), value: `../${value}`, earliest: null })),
);

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const actors = (maxLength: number) => fc.uniqueArray(fc.constantFrom(...ACTORS), { maxLength });

const statement = fc.record({
  speakerIds: actors(2),
  reportedByIds: actors(1),
  aboutIds: fc.uniqueArray(fc.constantFrom(...SUBJECTS), { maxLength: 3 }),
  meetingId: maybe(fc.constantFrom(...MEETINGS)),
  mode: fc.constantFrom('DIRECT' as const, 'INDIRECT' as const),
  kinds: fc.uniqueArray(fc.constantFrom('DEMAND' as const, 'THREAT' as const), { maxLength: 2 }),
  condition: maybe(fc.constantFrom('if it rains', 'IF the tide turns', '')),
  turn: maybe(fc.integer({ min: 0, max: 3 })),
  saidAt: date,
});

const position = fc.record({
  holderId: fc.constantFrom(...ACTORS),
  targetId: fc.constantFrom(...TOPICS),
  stance: fc.constantFrom('FOR' as const, 'AGAINST' as const),
  redLine: fc.boolean(),
  conditions: maybe(fc.constant('after the vote')),
  validFrom: date,
  validThrough: maybe(fc.constantFrom(...DAYS).map(day)),
  basedOn: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 2 }),
});

const attendance = fc.record({
  meetingId: fc.constantFrom(...MEETINGS),
  attendeeId: fc.constantFrom(...ACTORS),
  sideId: maybe(fc.constantFrom(...ORGANISATIONS)),
  leads: fc.boolean(),
  role: maybe(fc.constantFrom('CHAIR' as const, 'HOST' as const)),
  presence: fc.constantFrom('CONFIRMED' as const, 'REPORTED' as const, 'EXPECTED' as const, 'DENIED' as const),
});

const membership = fc.record({
  personId: fc.constantFrom(...PEOPLE),
  organisationId: fc.constantFrom(...ORGANISATIONS),
  startDate: maybe(date),
  endDate: maybe(fc.constantFrom(...DAYS).map(day)),
});

const report = fc.record({
  meetingId: fc.constantFrom(...MEETINGS),
  start: maybe(date),
  placeId: maybe(fc.constantFrom(...PLACES)),
  status: maybe(fc.constantFrom('HELD' as const, 'SCHEDULED' as const, 'CANCELLED' as const)),
  channel: fc.constantFrom('PHONE' as const, 'IN_PERSON' as const),
});

const article = fc.record({
  publishedAt: fc.constantFrom(...DAYS).map(day),
  statements: fc.array(statement, { maxLength: 6 }),
  positions: fc.uniqueArray(position, {
    maxLength: 4,
    selector: ({ basedOn: _, ...content }) => JSON.stringify(content),
  }),
  attendances: fc.uniqueArray(attendance, { maxLength: 5, selector: (content) => JSON.stringify(content) }),
  memberships: fc.uniqueArray(membership, { maxLength: 3, selector: (content) => JSON.stringify(content) }),
  // One for each meeting: two of one article would be ranked by their ids, which nobody can foretell.
  reports: fc.uniqueArray(report, { maxLength: 3, selector: ({ meetingId }) => meetingId }),
});

/** A small graph: what each of a few articles says. */
export const world = fc.array(article, { minLength: 2, maxLength: RECORDED.length });
export type World = typeof world extends fc.Arbitrary<infer Made> ? Made : never;

/** The text of a statement, by which it is known again. */
export const textOf = (articleIndex: number, index: number) => `Words ${articleIndex} ${index}`;

/** Writes a world by the real writer, each article at its instant. */
export async function writeWorld(graph: Graph, articles: World): Promise<void> {
  await write(
    graph,
    declarations(
      entity('org:arvenia', 'Arvenia'),
      entity('org:ministry', 'Ministry of Tides', { edges: [['PART_OF', 'org:arvenia']] }),
      entity('org:pact', 'Northern Pact'),
      entity('person:ana', 'Ana Reyl'),
      entity('person:ilo', 'Ilo Marn'),
      entity('person:sef', 'Sef Orrin'),
      entity('person:tomas', 'Tomas Vek'),
      ...PLACES.map((id) => entity(id, `Place ${id}`, { edges: ABOVE[id] ? [['BROADER', ABOVE[id]]] : [] })),
      ...TOPICS.map((id) => entity(id, `Topic ${id}`, { edges: ABOVE[id] ? [['BROADER', ABOVE[id]]] : [] })),
      ...MEETINGS.map((id) =>
        entity(id, `Meeting ${id}`, {
          edges: PART_OF[id] ? [['PART_OF', PART_OF[id]]] : [],
          properties: { classification: CLASSIFICATIONS[id]! },
        }),
      ),
    ),
    () => '2021-01-01T00:00:00.000Z',
  );
  for (const [articleIndex, { statements, positions, ...rest }] of articles.entries()) {
    const load = fiction({
      title: `Article ${articleIndex}`,
      ...rest,
      statements: statements.map((form, index) => ({ text: textOf(articleIndex, index), ...form })),
      positions: positions.map(({ basedOn, ...form }) => ({
        ...form,
        basedOn: basedOn.filter((index) => index < statements.length),
      })),
    });
    await write(graph, load, () => RECORDED[articleIndex]!);
  }
}
