import type { Graph } from '../../src/graph/graph.js';
import type { DateForm } from '../../src/ingest/verified.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';

const between = (value: string, earliest: string | null, latest: string | null): DateForm => ({
  value,
  earliest: earliest && `${earliest}T00:00:00.000Z`,
  latest: latest && `${latest}T23:59:59.999Z`,
  basis: 'STATED',
});

const clock = (date: string) => () => `${date}T09:00:00.000Z`;

/** Invented stances on fishing, of several dates, some ended, one corrected later. */
export async function loadIsles(graph: Graph): Promise<void> {
  await write(
    graph,
    declarations(
      entity('org:isles', 'The Isles'),
      entity('org:mainland', 'Mainland', { aliases: ['Материк'] }),
      entity('org:fleet', 'The Fleet'),
      entity('person:ana', 'Ana Reyl'),
      entity('topic:fishing', 'Fishing'),
      entity('topic:herring', 'Herring quota', { edges: [['BROADER', 'topic:fishing']] }),
      entity('topic:harbour', 'Harbour dues'),
      entity('topic:fleet', 'Size of the fleet', { edges: [['CONCERNS', 'org:fleet']] }),
      entity('proposal:accord', 'The accord', { edges: [['PRESENTED_BY', 'org:isles']] }),
      entity('point:accord-1', 'The accord, point 1', {
        properties: { number: 1, text: 'No nets in spring' },
        edges: [['POINT_OF', 'proposal:accord']],
      }),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'First survey',
      publishedAt: day('2021-03-01'),
      statements: [{ text: 'We shall never take the herring quota', speakerIds: ['org:isles'] }],
      positions: [
        {
          holderId: 'org:isles',
          targetId: 'topic:herring',
          stance: 'AGAINST',
          redLine: true,
          basis: 'OWN_WORDS',
          basedOn: [0],
          validFrom: between('2021', '2021-01-01', '2021-12-31'),
        },
        {
          holderId: 'org:mainland',
          targetId: 'topic:herring',
          validFrom: between('2020-05', '2020-05-01', '2020-05-31'),
          validThrough: between('2022-06', '2022-06-01', '2022-06-30'),
        },
        {
          holderId: 'person:ana',
          targetId: 'topic:fishing',
          stance: 'CONDITIONAL',
          strength: 'LEANING',
          conditions: 'if quotas stay',
          basis: 'SPOKESPERSON',
        },
        { holderId: 'person:ana', targetId: 'topic:harbour', validFrom: between('../2019', null, '2019-12-31') },
        { holderId: 'org:isles', targetId: 'proposal:accord', stance: 'MIXED', strength: 'UNCLEAR' },
        { holderId: 'org:isles', targetId: 'point:accord-1', stance: 'FOR' },
        { holderId: 'org:mainland', targetId: 'topic:fleet', stance: 'NEUTRAL', basis: 'ANALYST' },
      ],
    }),
    clock('2021-03-02'),
  );
  await write(
    graph,
    fiction({
      title: 'Second survey',
      publishedAt: day('2023-02-10'),
      positions: [
        { holderId: 'org:isles', targetId: 'topic:herring', stance: 'FOR', strength: 'LEANING' },
        {
          holderId: 'org:isles',
          targetId: 'topic:herring',
          stance: 'CONDITIONAL',
          conditions: 'if the mainland pays',
          validFrom: between('2023-01', '2023-01-01', '2023-01-31'),
        },
        {
          holderId: 'org:mainland',
          targetId: 'topic:harbour',
          stance: 'AGAINST',
          validFrom: between('2090', '2090-01-01', '2090-12-31'),
        },
      ],
    }),
    clock('2023-02-11'),
  );
  const survey = { url: 'https://survey.example/third', publishedAt: day('2023-06-01') };
  await write(
    graph,
    fiction({
      ...survey,
      title: 'Third survey',
      statements: [{ text: 'We are for the dues', speakerIds: ['person:ana'] }],
      positions: [{ holderId: 'org:fleet', targetId: 'topic:harbour', stance: 'FOR', basedOn: [0] }],
    }),
    clock('2023-06-02'),
  );
  await write(
    graph,
    fiction({
      ...survey,
      title: 'Third survey, corrected',
      positions: [{ holderId: 'org:fleet', targetId: 'topic:harbour', stance: 'AGAINST' }],
    }),
    clock('2023-07-02'),
  );
}
