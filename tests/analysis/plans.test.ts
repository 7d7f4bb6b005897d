import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { openTestGraph, testEngine } from '../testkit/graphs.js';
import { profiles, rememberingGraph } from '../testkit/profile.js';
import { runQuery } from '../testkit/run-query.js';
import { writeHarbours } from './harbours.js';
import { writeQuotas } from './quotas.js';

const SCANS = ['NodeByLabelScan', 'AllNodesScan', 'CartesianProduct', 'DirectedRelationshipTypeScan', 'NodeIndexScan'];

const QUESTIONS = {
  contacts: '{ contacts(with: [{ id: "person:ana" }], without: [{ id: "person:uma" }]) { contactCount } }',
  encounters:
    '{ meetings(where: { absentees: [{ id: "person:uma" }], isEncounter: true }) { nodes { presences { state spokeThere } } } }',
  contactPath: '{ contactPath(from: { id: "person:sef" }, to: { id: "person:bel" }, asOf: "2031") { length } }',
  brokers: '{ brokers { brokerCount } }',
  positionChanges:
    '{ positionChanges(on: { id: "topic:herring" }) { changes { metBetween attendancesBetween { id } } } }',
  contradictions: '{ contradictions(speaker: { id: "person:ilo" }) { contradictionCount } }',
  opposedStances: '{ meeting(id: "meeting:gull") { opposedStances { isCertain } } }',
  stanceMatrix: '{ stanceMatrix(on: { id: "topic:herring" }, holders: [{ id: "org:isles" }]) { examinedCount } }',
  disputes: '{ disputes { disputes { accounts { id } } } }',
};

describe.runIf(testEngine === 'neo4j')('the questions across things', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
    await writeHarbours(graph);
    await writeQuotas(graph);
    // So many that a scan would cost more than a seek.
    const crowd = Array.from({ length: 400 }, (_, i) => entity(`person:guest-${i}`, `Guest ${i}`));
    await write(graph, declarations(...crowd, ...crowd.map((_, i) => entity(`meeting:tea-${i}`, `Tea ${i}`))));
    await write(
      graph,
      fiction({
        title: 'A crowd',
        attendances: crowd.map(({ id }, i) => ({ meetingId: `meeting:tea-${i}`, attendeeId: id })),
        positions: crowd.map(({ id }) => ({ holderId: id, targetId: 'topic:harbour' })),
        statements: crowd.map(({ id }, i) => ({ speakerIds: [id], meetingId: `meeting:tea-${i}` })),
        reports: crowd.map((_, i) => ({ meetingId: `meeting:tea-${i}`, start: day('2031-02-02') })),
      }),
    );
    await graph.settle();
  });
  afterAll(() => graph.close());

  it.each(Object.entries(QUESTIONS))('%s reads along indexes', async (_, question) => {
    const remembering = rememberingGraph(graph);
    await runQuery(remembering, question);
    const found = await profiles(remembering.queries);
    const scanning = found.flatMap(({ name, operators }) =>
      operators.filter(({ type }) => SCANS.includes(type)).map(({ type }) => `${name}: ${type}`),
    );
    expect(scanning).toEqual([]);
  });
});
