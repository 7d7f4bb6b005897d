import type { Graph } from '../../src/graph/graph.js';
import type { DateForm } from '../../src/ingest/verified.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';

const within = (value: string, earliest: string | null, latest: string | null): DateForm => ({
  value,
  earliest: earliest && `${earliest}T00:00:00.000Z`,
  latest: latest && `${latest}T23:59:59.999Z`,
  basis: 'STATED',
});

const clock = (date: string) => () => `${date}T09:00:00.000Z`;

/** Invented statements on a strait, of dates narrow and wide, one article of which is corrected a week later. */
export async function loadGullport(graph: Graph): Promise<void> {
  await write(
    graph,
    declarations(
      entity('person:mira', 'Mira Vost'),
      entity('person:oskar', 'Oskar Tamm'),
      entity('person:lia', 'Lia Brandt'),
      entity('org:norrland', 'Norrland'),
      entity('org:gull', 'The Gull', { properties: { classification: 'NEWS_OUTLET' } }),
      entity('org:tern', 'The Tern', { properties: { classification: 'NEWS_OUTLET' } }),
      entity('topic:sea', 'The sea'),
      entity('topic:strait', 'The strait', { edges: [['BROADER', 'topic:sea']] }),
      entity('topic:tolls', 'Tolls'),
      entity('meeting:gullport', 'Gullport talks'),
      entity('meeting:tern-bay', 'Tern Bay talks'),
    ),
    clock('2031-01-01'),
  );
  await write(
    graph,
    fiction({
      title: 'Talks at Gullport',
      publishedAt: day('2031-01-06'),
      publisherId: 'org:gull',
      statements: [
        {
          text: 'The strait stays open and the tolls must go',
          speakerIds: ['person:mira'],
          aboutIds: ['topic:strait', 'topic:tolls'],
          // A Monday: the first week of 2031 begins in 2030.
          saidAt: day('2030-12-30'),
          meetingId: 'meeting:gullport',
          kinds: ['ASSERTION', 'DEMAND'],
          mode: 'DIRECT',
        },
        {
          text: 'We agree on the strait',
          speakerIds: ['person:mira', 'person:oskar'],
          aboutIds: ['topic:strait'],
          saidAt: day('2031-01-02'),
          meetingId: 'meeting:gullport',
        },
        {
          text: 'The sea is for all',
          speakerIds: ['person:oskar'],
          reportedByIds: ['person:lia'],
          aboutIds: ['topic:sea', 'meeting:gullport'],
          saidAt: within('2031-01', '2031-01-01', '2031-01-31'),
        },
        {
          text: 'The tolls are doomed',
          speakerKind: 'UNNAMED',
          reportedByIds: ['person:lia', 'org:norrland'],
          aboutIds: ['topic:tolls'],
          saidAt: within('../2031-01-03', null, '2031-01-03'),
        },
        { text: 'It was a good dinner', speakerIds: ['person:mira'], saidAt: day('2031-01-05'), language: 'no' },
      ],
    }),
    clock('2031-01-07'),
  );
  const report = { publishedAt: day('2031-02-01'), publisherId: 'org:tern', url: 'https://tern.example/tolls' };
  const tolls = { aboutIds: ['topic:tolls'], saidAt: day('2031-01-28'), meetingId: 'meeting:tern-bay' };
  await write(
    graph,
    fiction({ ...report, title: 'Tolls', statements: [{ ...tolls, text: 'No tolls', speakerIds: ['person:oskar'] }] }),
    clock('2031-02-02'),
  );
  await write(
    graph,
    fiction({
      ...report,
      title: 'Tolls, corrected',
      statements: [{ ...tolls, text: 'Low tolls', speakerIds: ['person:mira'], kinds: ['OFFER'] }],
    }),
    clock('2031-02-09'),
  );
}
