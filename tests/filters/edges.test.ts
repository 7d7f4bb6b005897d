import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { countingGraph, openTestGraph, patientGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { writeWorld } from './world.js';

let graph: Graph;
beforeAll(async () => {
  // The database plans each filter once, and the deepest take it seconds.
  graph = patientGraph(await openTestGraph());
  await writeWorld(graph);
});
afterAll(() => graph.close());

/** What tells the entries of each list apart. */
const SHOWN: Record<string, string> = {
  statements: 'text',
  people: 'name',
  organisations: 'name',
  posts: 'name',
  places: 'name',
  topics: 'name',
  proposals: 'name',
  meetings: 'name',
  articles: 'title',
  positions: 'stance',
  attendances: 'presence attendee { name }',
  memberships: 'person { name }',
};

type Entry = Record<string, unknown>;

/** What a list gives, sorted, with its count checked. */
async function list(name: string, args: string): Promise<string[]> {
  const query = `{ ${name}(${args}) { totalCount nodes { ${SHOWN[name]} } } }`;
  const data = await runQuery<Record<string, { totalCount: number; nodes: Entry[] }>>(graph, query);
  const { totalCount, nodes } = data[name]!;
  expect(totalCount).toBe(nodes.length);
  const shown = ({ attendee, person, ...plain }: Entry): unknown =>
    ((attendee ?? person) as { name: string } | undefined)?.name ?? Object.values(plain)[0];
  return nodes.map((node) => String(shown(node))).sort();
}

const ANA = 'Ana Reyl';
const ILO = 'Ilo Marn';
const TOMAS = 'Tomas Vek';
const SUMMIT = '{ name: { eq: "Summit" } }';

describe('a filter along an edge', () => {
  it.each<[string, string, string[]]>([
    ['people', '{ statements: { some: {} } }', [ANA, ILO]],
    ['people', '{ statements: { none: {} } }', [TOMAS]],
    ['people', '{ statements: { every: { meeting: { name: "Summit" } } } }', [ILO, TOMAS]],
    ['people', '{ attendances: { some: { presence: { eq: DENIED } } } }', [ILO]],
    ['people', '{ attendances: { some: { meeting: { where: { channel: { eq: IN_PERSON } } } } } }', [ANA, ILO]],
    ['people', '{ attendances: { some: { post: { where: { organisation: { name: { eq: "arvenia" } } } } } } }', [ANA]],
    ['people', '{ attendances: { some: { onBehalfOf: { name: "Ministry of Tides" } } } }', [ILO]],
    ['people', '{ attendances: { some: { leads: true } } }', [ANA]],
    ['people', '{ memberships: { some: { organisation: { name: "Arvenia" } } } }', [ANA]],
    ['people', '{ memberships: { some: { organisation: { id: "org:arvenia", below: true } } } }', [ANA, ILO]],
    ['people', '{ memberships: { some: { organisation: { where: { parent: {} } } } } }', [ILO]],
    ['people', '{ memberships: { some: { startDate: { before: "2020-06" } } } }', [ANA]],
    ['people', '{ memberships: { some: { startDate: { isNull: true } } } }', [ILO]],
    ['people', '{ positions: { some: { stance: { eq: FOR } } } }', [ANA]],
    ['people', '{ positions: { some: { target: { name: "The sea" } } } }', [ANA]],
    ['people', '{ positions: { some: { target: { name: "The sea", narrower: false } } } }', []],
    ['people', '{ proposals: { some: { version: { eq: "first" } } } }', [ILO]],
    ['people', '{ reportedStatements: { some: { speaker: { name: "Arvenia" } } } }', [TOMAS]],
    ['people', '{ addressedStatements: { some: { speaker: { name: "Ilo Marn" } } } }', [TOMAS]],
    ['people', '{ reportedAgendaItems: { some: { status: { eq: PLANNED } } } }', [ANA]],
    ['people', '{ identifiers: { some: { scheme: { eq: "wikidata" }, value: { eq: "Q77" } } } }', [ILO]],
    ['people', '{ identifiers: { some: { scheme: { eq: "viaf" }, value: { eq: "Q77" } } } }', []],
    ['people', '{ identifiers: { none: {} } }', [ANA, TOMAS]],
    ['organisations', '{ attendancesOnBehalf: { some: { presence: { eq: DENIED } } } }', ['Ministry of Tides']],
    ['organisations', '{ membershipsOnBehalf: { some: { person: { name: "Ilo Marn" } } } }', ['The Courier']],
    ['organisations', '{ statements: { some: {} } }', ['Arvenia']],
    ['organisations', '{ memberships: { some: { person: { name: "Ана Рейл" } } } }', ['Arvenia']],
    ['organisations', '{ memberships: { none: {} } }', ['The Courier']],
    ['organisations', '{ memberships: { some: {}, every: { person: { name: "Ilo Marn" } } } }', ['Ministry of Tides']],
    ['organisations', '{ posts: { some: { memberships: { some: {} } } } }', ['Arvenia']],
    ['organisations', '{ sideAttendances: { some: {} } }', ['Arvenia']],
    ['organisations', '{ parts: { some: {} } }', ['Arvenia']],
    ['organisations', '{ parent: { name: { eq: "Arvenia" } } }', ['Ministry of Tides']],
    ['organisations', '{ not: { parent: {} } }', ['Arvenia', 'The Courier']],
    ['organisations', '{ articles: { some: { title: { eq: "Account" } } } }', ['The Courier']],
    ['organisations', '{ topics: { some: {} } }', ['Arvenia']],
    ['posts', '{ memberships: { none: {} } }', ['Clerk of Tides']],
    ['posts', '{ organisation: { classification: { eq: COUNTRY } } }', ['Envoy of Arvenia']],
    ['posts', '{ statements: { some: { speaker: { name: "Ana Reyl" } } } }', ['Envoy of Arvenia']],
    ['posts', '{ attendances: { some: { leads: true } } }', ['Envoy of Arvenia']],
    ['places', '{ reports: { some: { meeting: { name: "Summit" } } } }', ['Port Lira']],
    ['places', '{ broader: { some: {} } }', ['Port Lira']],
    ['places', '{ narrower: { some: {} } }', ['The Isles']],
    ['topics', '{ statementsAbout: { some: { speaker: { name: "Ana Reyl" } } } }', ['Northern strait', 'The sea']],
    ['topics', '{ positionsOn: { some: {} } }', ['Northern strait']],
    ['topics', '{ agendaItems: { some: { status: { eq: PLANNED } } } }', ['Northern strait']],
    ['topics', '{ agendaItems: { some: { status: { eq: DISCUSSED } } } }', []],
    [
      'topics',
      '{ agendaItems: { some: { reportedBy: { where: { statements: { some: {} } } } } } }',
      ['Northern strait'],
    ],
    ['topics', '{ broader: { some: {} } }', ['Northern strait']],
    ['topics', '{ concerns: { some: {} } }', ['Arvenia']],
    ['meetings', '{ attendances: { some: { side: { name: "Arvenia" } } } }', ['Summit']],
    ['meetings', '{ attendances: { none: {} } }', ['Morning session']],
    ['meetings', '{ attendee: { where: { name: { eq: "Ilo Marn" } } } }', []],
    ['meetings', '{ attendee: { where: { positions: { some: {} } } } }', ['Summit']],
    ['meetings', '{ statements: { some: {} } }', ['Summit']],
    ['meetings', '{ statementsAbout: { some: { speaker: { name: "Ilo Marn" } } } }', ['Summit']],
    ['meetings', '{ reports: { some: { status: { eq: CANCELLED } } } }', ['Call']],
    ['meetings', '{ reports: { some: { place: { name: "The Isles" } } } }', ['Summit']],
    ['meetings', '{ reports: { some: { article: { name: "Echo" } } } }', ['Call']],
    ['meetings', '{ reports: { some: { article: { where: { publisher: { name: "The Courier" } } } } } }', ['Summit']],
    ['meetings', '{ agenda: { some: { subject: { name: "Northern strait" } } } }', ['Summit']],
    ['meetings', '{ agenda: { some: { subject: { where: { statementsAbout: { none: {} } } } } } }', []],
    ['meetings', `{ partOf: ${SUMMIT} }`, ['Morning session']],
    ['meetings', '{ parts: { some: {} } }', ['Summit']],
    ['meetings', '{ place: { where: { name: { eq: "The Isles" } } } }', ['Summit']],
    ['meetings', '{ status: { isNull: true } }', ['Morning session']],
    ['meetings', '{ start: { isNull: false } }', ['Call', 'Summit']],
    ['statements', '{ meetings: { some: { classification: { eq: SUMMIT } } } }', ['A', 'B']],
    ['statements', `{ meeting: { where: ${SUMMIT}, relation: SAID_AT } }`, ['A']],
    ['statements', `{ meeting: { where: ${SUMMIT}, relation: ABOUT } }`, ['B']],
    ['statements', '{ meetings: { none: {} } }', ['C', 'D']],
    ['statements', '{ speakingAs: { name: "Envoy of Arvenia" } }', ['A']],
    ['statements', '{ speaker: { where: { attendances: { some: { leads: true } } } } }', ['A', 'D']],
    [
      'statements',
      '{ speaker: { where: { person: { memberships: { some: { organisation: { name: "Arvenia" } } } } } } }',
      ['A', 'D'],
    ],
    ['statements', '{ speaker: { where: { organisation: { classification: { eq: COUNTRY } } } } }', ['C']],
    ['statements', '{ speaker: { where: { not: { person: {} } } } }', ['C']],
    ['statements', '{ speakers: { some: { organisation: { parts: { some: {} } } } } }', ['C']],
    ['statements', '{ subjects: { some: { topic: { broader: { some: {} } } } } }', ['A']],
    ['statements', '{ subjects: { some: { point: { number: { eq: 1 } } } } }', ['B']],
    ['statements', '{ subjects: { some: { meeting: { classification: { eq: SUMMIT } } } } }', ['B']],
    ['statements', '{ subjects: { some: { place: {} } } }', []],
    ['statements', '{ links: { some: { kind: { eq: REPLIES_TO } } } }', ['B']],
    ['statements', '{ links: { some: { to: { speaker: { name: "Ana Reyl" } } } } }', ['B']],
    ['statements', '{ linkedFrom: { some: { from: { speaker: { name: "Ilo Marn" } } } } }', ['A']],
    ['statements', '{ positions: { some: { stance: { eq: FOR } } } }', ['A']],
    ['statements', '{ evidence: { some: { exact: { startsWith: "b" } } } }', ['B']],
    ['statements', '{ evidence: { every: { confidence: { lt: 1 } } } }', []],
    ['statements', '{ article: { where: { derivedFrom: { some: {} } } } }', ['D']],
    ['statements', '{ publisher: { where: { classification: { eq: NEWS_OUTLET } } } }', ['A', 'B', 'C']],
    ['positions', '{ basedOn: { some: { speakingAs: { id: "post:envoy" } } } }', ['FOR']],
    ['positions', '{ evidence: { some: { article: { name: "Account" } } }, redLine: false }', ['FOR']],
    ['positions', '{ target: { where: { positionsOn: { some: {} } } } }', ['FOR']],
    ['positions', '{ target: { where: { topic: { broader: { some: { name: { eq: "The sea" } } } } } } }', ['FOR']],
    ['positions', '{ holder: { where: { person: { attendances: { some: { leads: true } } } } } }', ['FOR']],
    ['positions', '{ holder: { where: { organisation: {} } } }', []],
    ['attendances', '{ meeting: { where: { statements: { some: {} } } } }', [ANA, ILO]],
    ['attendances', '{ attendee: { where: { statements: { none: {} } } } }', [TOMAS]],
    ['attendances', '{ side: { where: {} } }', [ANA]],
    ['attendances', '{ not: { role: { isNull: false } }, start: { from: "2021-05-29" } }', [TOMAS]],
    ['memberships', '{ person: { where: { statements: { some: { firstHand: true } } } } }', [ANA, ILO]],
    ['memberships', '{ evidence: { some: { exact: { contains: "membership 1" } } } }', [ILO]],
    ['proposals', '{ points: { some: { text: { contains: "ships" }, number: { eq: 1 } } } }', ['Draft', 'Treaty']],
    ['proposals', '{ points: { some: { continues: { proposal: { name: "Draft" } } } } }', ['Treaty']],
    ['proposals', '{ points: { some: { continuedBy: { some: {} } } } }', ['Draft']],
    ['proposals', '{ points: { some: { statementsAbout: { some: {} } } } }', ['Treaty']],
    ['proposals', '{ supersedes: {} }', ['Treaty']],
    ['proposals', '{ supersededBy: { some: {} } }', ['Draft']],
    ['proposals', '{ presentedBy: { where: { statements: { some: {} } } } }', ['Draft']],
    ['articles', '{ statements: { some: { speaker: { name: "Arvenia" } } } }', ['Account']],
    [
      'articles',
      '{ evidence: { some: { claim: { statement: { speaker: { name: "Ana Reyl" } } } } } }',
      ['Account', 'Echo'],
    ],
    ['articles', '{ evidence: { some: { claim: { position: {} } } } }', ['Account']],
    ['articles', '{ evidence: { some: { claim: { report: { status: { eq: CANCELLED } } } } } }', ['Echo']],
    ['articles', '{ evidence: { every: { not: { claim: { membership: {} } } } } }', ['Echo']],
    ['articles', '{ derivedFrom: { some: { publisher: { name: "The Courier" } } } }', ['Echo']],
    ['articles', '{ derivatives: { some: {} } }', ['Account']],
    ['articles', '{ publisher: { where: { articles: { some: {} } } } }', ['Account']],
    ['articles', '{ url: { isNull: true } }', ['Account']],
  ])('%s where %s', async (name, where, expected) => {
    expect(await list(name, `where: ${where}`)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['people', 'where: { statements: { some: { about: { name: "The sea", narrower: false } } } }', [ANA]],
    [
      'people',
      'knownAt: "2021-05-15", where: { statements: { some: { about: { id: "topic:sea", narrower: false } } } }',
      [],
    ],
    [
      'people',
      'asOf: "2021-05-27", where: { statements: { some: { about: { id: "topic:sea", narrower: false } } } }',
      [],
    ],
    ['people', 'asOf: "2021-05-01", where: { attendances: { some: {} } }', [ANA, ILO]],
    ['people', 'asOf: "2021-04-30", where: { attendances: { some: {} } }', []],
    ['people', 'asOf: "2021-04-30", knownAt: "2021-05-15", where: { attendances: { some: {} } }', []],
    ['people', 'asOf: "2021-05-01", knownAt: "2021-05-15", where: { attendances: { some: {} } }', [ANA, ILO]],
    ['topics', 'asOf: "2021-05-01", where: { agendaItems: { some: {} } }', ['Northern strait']],
    ['topics', 'asOf: "2021-04-30", where: { agendaItems: { some: {} } }', []],
    ['topics', 'asOf: "2021-04-30", knownAt: "2021-05-15", where: { agendaItems: { some: {} } }', []],
    ['people', 'asOf: "2021-05-10", where: { positions: { some: {} } }', [ANA, ILO]],
    ['people', 'asOf: "2021-05-21", where: { positions: { some: {} } }', [ANA]],
    ['people', 'asOf: "2019", where: { memberships: { some: { post: { id: "post:envoy" } } } }', []],
    ['articles', 'knownAt: "2021-05-15", where: { derivatives: { some: {} } }', []],
    ['meetings', 'knownAt: "2021-05-15", where: { place: { where: { name: { eq: "The Isles" } } } }', ['Summit']],
    ['meetings', 'knownAt: "2021-05-15", where: { channel: { eq: IN_PERSON }, end: { isNull: true } }', ['Summit']],
    ['meetings', 'knownAt: "2021-05-15", where: { start: { isNull: true } }', []],
    ['attendances', 'knownAt: "2021-05-15", where: { meeting: { where: { status: { eq: HELD } } } }', [ANA, ILO]],
    ['attendances', 'knownAt: "2021-05-15", where: { not: { meeting: { where: { status: { eq: HELD } } } } }', []],
    ['statements', 'asOf: "2021-05-01", where: { links: { some: {} } }', []],
    ['statements', 'asOf: "2021-05-01", where: { linkedFrom: { some: {} } }', []],
    ['statements', 'asOf: "2021-05-02", where: { linkedFrom: { some: {} } }', ['A']],
  ])('%s(%s) counts related claims under the view', async (name, args, expected) => {
    expect(await list(name, args)).toEqual(expected);
  });

  it('filters what hangs under a meeting, a statement and an article, in one read each', async () => {
    const counting = countingGraph(graph);
    const data = await runQuery<Record<string, unknown>>(
      counting,
      `{ meetings(orderBy: OLDEST_FIRST) { nodes { name
          reports(where: { channel: { eq: IN_PERSON } }) { channel }
          agenda(where: { not: { status: { eq: PLANNED } } }) { status } } } }`,
    );
    expect(data.meetings).toEqual({
      nodes: [
        { name: 'Morning session', reports: [], agenda: [] },
        { name: 'Summit', reports: [{ channel: 'IN_PERSON' }], agenda: [] },
        { name: 'Call', reports: [], agenda: [] },
      ],
    });
    expect(counting.reads).toEqual(['meetings.by.time', 'meetingReports.ofMeeting', 'agendaItems.ofMeeting']);
    const { articles } = await runQuery<{ articles: unknown }>(
      graph,
      '{ articles { nodes { evidence(where: { claim: { statement: {} } }) { totalCount } } } }',
    );
    expect(articles).toEqual({ nodes: [{ evidence: { totalCount: 1 } }, { evidence: { totalCount: 3 } }] });
  });

  it('is taken by the database at the deepest that is allowed, of the past too', async () => {
    const deepest = (inner: string) =>
      `{ or: [{ attendances: { every: { not: { and: [${inner}, {}] } } } }, { ids: [] }] }`;
    const where = deepest('{ start: { from: "2021-05-29", isNull: false } }');
    expect(await list('meetings', `knownAt: "2021-05-15", where: ${where}`)).toEqual(['Summit']);
    expect(await list('meetings', `knownAt: "2022", where: ${where}`)).toEqual(['Summit']);
  });

  it.each([
    ['{ attendances(where: { meeting: {} }) { totalCount } }', 'Give exactly one of id and name.'],
    ['{ statements(where: { speaker: {} }) { totalCount } }', 'Give exactly one of id and name.'],
    ['{ statements(where: { about: {} }) { totalCount } }', 'Give exactly one of id and name.'],
    [
      '{ attendances(where: { meeting: { id: "meeting:call", where: {} } }) { totalCount } }',
      'Give exactly one of id, name and where.',
    ],
  ])('%s is refused', async (query, message) => {
    const { errors } = await runRequest(graph, query);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });
});
