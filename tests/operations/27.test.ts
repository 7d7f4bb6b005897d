import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { writeHarbours } from '../analysis/harbours.js';
import { openTestGraph } from '../testkit/graphs.js';
import { operation } from '../testkit/operations.js';
import { runQuery } from '../testkit/run-query.js';

// The seed hardly has the case, so the question is asked of an invented one.
let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await writeHarbours(graph);
});
afterAll(() => graph.close());

describe('27 presence in dispute', () => {
  interface Answer {
    presences: {
      findings: {
        meeting: { name: string };
        actor: { name: string };
        state: string;
        attendances: { presence: string; evidence: { article: { title: string } }[] }[];
      }[];
    };
  }

  it('tells expected from denied and disputed, each by its source', async () => {
    const { presences } = await runQuery<Answer>(graph, operation('27'));
    expect(presences).toMatchObject({ meetingCount: 7, isComplete: true, findingCount: 5 });
    const told = presences.findings.map(({ meeting, actor, state, attendances }) => [
      meeting.name,
      actor.name,
      state,
      ...attendances.map(({ presence }) => presence).sort(),
    ]);
    expect(told.sort()).toEqual([
      ['Gull Rock talks', 'Rik Dorn', 'EXPECTED', 'EXPECTED'],
      ['Quay talks', 'Rik Dorn', 'DENIED', 'DENIED'],
      ['Quay talks', 'Uma Kell', 'DISPUTED', 'DENIED', 'REPORTED'],
      ['Visit to Gull Rock', 'Ana Reyl', 'EXPECTED', 'EXPECTED'],
      ['Visit to Gull Rock', 'Lon Ferro', 'EXPECTED', 'EXPECTED'],
    ]);
    const [denied] = presences.findings.filter(({ state }) => state === 'DENIED');
    expect(denied!.attendances[0]!.evidence[0]!.article.title).toBe('Quay, seen from the Mainland');
  });
});
