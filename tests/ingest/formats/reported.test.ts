import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { dateForm } from '../../../src/ingest/dates.js';
import { reportedIn } from '../../../src/ingest/formats/reported.js';
import { Known } from '../../../src/ingest/known.js';
import { Directory } from '../../../src/ingest/resolution/directory.js';
import { openTestGraph } from '../../testkit/graphs.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

/** Where what a text reports was said, statement by statement. */
async function meetingsIn(text: string): Promise<(string | undefined)[]> {
  const { statements } = await reportedIn([{ text, start: 0 }], {
    present: [],
    at: dateForm('2031-06-09', 'STATED'),
    directory: new Directory(graph, new Known()),
    occasion: { meeting: 'meeting:vik' },
    reporter: null,
  });
  return statements.map(({ meeting }) => meeting);
}

describe('what is reported', () => {
  it.each([
    ['Participants praised the new ferry and asked for more boats.'],
    ['In her opening remarks, the participants thanked the crews.'],
    ['Last week, officials met with the crews, and participants praised the new ferry.'],
    ['The leaders have agreed to go on with the talks.'],
  ])('was said at the meeting: %s', async (text) => {
    const meetings = await meetingsIn(text);
    expect(meetings.length).toBeGreaterThan(0);
    expect(new Set(meetings)).toEqual(new Set(['meeting:vik']));
  });

  it.each([
    ['In their joint address on Tuesday, the leaders declared that the toll must go.'],
    ['Last month, officials announced a new ferry to Vik.'],
    ['In May 2031, officials announced a new ferry to Vik.'],
    ['Officials recently announced a new ferry to Vik.'],
    ['The group has called on the owners to lower the toll.'],
  ])('was said before it: %s', async (text) => {
    expect(await meetingsIn(text)).toEqual([undefined]);
  });
});
