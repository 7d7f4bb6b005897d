import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery } from '../testkit/run-query.js';

const CROWD = 500;
const STANCES = 201;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:pact', 'Northern Pact'),
      entity('org:isles', 'The Isles'),
      entity('person:ana', 'Ana Reyl'),
      entity('person:ilo', 'Ilo Marn'),
      entity('meeting:fair', 'Harbour fair'),
      entity('meeting:dinner', 'Harbour dinner'),
      entity('meeting:tea', 'Harbour tea'),
      ...numbers(CROWD).map((index) => entity(`person:guest-${index}`, `Guest ${index}`)),
      ...numbers(STANCES).map((index) => entity(`topic:due-${index}`, `Due ${index}`)),
    ),
  );
  const start = day('2031-05-02');
  const ana = { attendeeId: 'person:ana', sideId: 'org:pact' };
  const ilo = { attendeeId: 'person:ilo', sideId: 'org:isles' };
  await write(
    graph,
    fiction({
      title: 'A busy spring',
      reports: [
        { meetingId: 'meeting:fair', start },
        { meetingId: 'meeting:dinner', start },
        { meetingId: 'meeting:tea', start },
      ],
      attendances: [
        { meetingId: 'meeting:fair', ...ana },
        ...numbers(CROWD).map((index) => ({ meetingId: 'meeting:fair', attendeeId: `person:guest-${index}` })),
        { meetingId: 'meeting:dinner', ...ana },
        { meetingId: 'meeting:dinner', ...ilo },
        { meetingId: 'meeting:tea', attendeeId: 'person:guest-0', sideId: 'org:pact' },
        { meetingId: 'meeting:tea', ...ilo },
      ],
      positions: [
        ...numbers(STANCES).map((index) => ({
          holderId: 'person:ana',
          targetId: `topic:due-${index}`,
          validFrom: day('2031-01-01'),
        })),
        ...['person:ilo', 'person:guest-0'].map((holderId, index) => ({
          holderId,
          targetId: 'topic:due-0',
          stance: index === 0 ? ('AGAINST' as const) : ('FOR' as const),
          validFrom: day('2031-01-01'),
        })),
        { holderId: 'person:ilo', targetId: 'topic:due-200', stance: 'AGAINST' as const, validFrom: day('2031-01-01') },
      ],
    }),
  );
});
afterAll(() => graph.close());

type Surveys = Record<string, { isComplete: boolean }>;

const ask = (guest: string, where: string) =>
  runQuery<Surveys>(
    graph,
    `{
      contacts(with: [{ name: "${guest}" }]) { isComplete }
      brokers(where: { ${where} }) { isComplete }
      presences(where: { ${where} }) { isComplete }
      disputes(where: { ${where} }) { isComplete }
      disputedDates: disputes(where: { ${where} }, details: [START]) { isComplete }
    }`,
  );

describe('a roster that is longer than what is read', () => {
  it('makes a survey incomplete', async () => {
    expect(await ask('Guest 3', 'name: { eq: "Harbour fair" }')).toEqual({
      contacts: { isComplete: false },
      brokers: { isComplete: false },
      presences: { isComplete: false },
      disputes: { isComplete: false },
      disputedDates: { isComplete: true },
    });
    const whole = { isComplete: true };
    expect(await ask('Ilo Marn', 'name: { eq: "Harbour dinner" }')).toEqual({
      contacts: whole,
      brokers: whole,
      presences: whole,
      disputes: whole,
      disputedDates: whole,
    });
  });
});

describe('stances that are more than what is read', () => {
  it('make what is opposed incomplete', async () => {
    const opposed = async (meeting: string) => {
      const data = await runQuery<{ meeting: { opposedStances: { isComplete: boolean }[] } }>(
        graph,
        'query ($meeting: String!) { meeting(name: $meeting) { opposedStances { isComplete } } }',
        { meeting },
      );
      return data.meeting.opposedStances.map(({ isComplete }) => isComplete);
    };
    expect(await opposed('Harbour dinner')).toContain(false);
    expect(await opposed('Harbour tea')).toEqual([true]);
  });
});
