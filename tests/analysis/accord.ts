import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';

const at = (date: string) => () => `${date}T09:00:00.000Z`;

const point = (version: number, number: number, text: string, continues?: string) =>
  entity(`point:accord-${version}-${number}`, `Accord ${version}, point ${number}`, {
    properties: { number, text },
    edges: [
      ['POINT_OF', `proposal:accord-${version}`],
      ...(continues ? [['CONTINUES', continues] as ['CONTINUES', string]] : []),
    ],
  });

/** Writes an invented accord in three versions, with stances on the whole and on its points, one of them corrected. */
export async function writeAccord(graph: Graph): Promise<void> {
  await write(
    graph,
    declarations(
      entity('org:isles', 'The Isles'),
      entity('org:mainland', 'Mainland'),
      entity('org:pact', 'Northern Pact'),
      entity('topic:fishing', 'Fishing'),
      entity('topic:herring', 'Herring quota', { edges: [['BROADER', 'topic:fishing']] }),
      entity('proposal:accord-1', 'Accord, first draft'),
      entity('proposal:accord-2', 'Accord, second draft', { edges: [['SUPERSEDES', 'proposal:accord-1']] }),
      entity('proposal:accord-3', 'Accord, third draft', { edges: [['SUPERSEDES', 'proposal:accord-2']] }),
      point(1, 1, 'No nets in spring'),
      point(1, 2, 'The harbour stays open'),
      point(1, 3, 'Dues are halved'),
      point(2, 1, 'The harbour stays  open', 'point:accord-1-2'),
      point(2, 2, 'No nets in spring or autumn', 'point:accord-1-1'),
      point(2, 3, 'A light on Gull Rock'),
      point(3, 1, 'No nets in autumn', 'point:accord-2-2'),
      point(3, 2, 'The harbour stays open', 'point:accord-2-1'),
    ),
    at('2021-01-01'),
  );
  const [isles, mainland, pact] = ['org:isles', 'org:mainland', 'org:pact'];
  await write(
    graph,
    fiction({
      title: 'Two drafts',
      publishedAt: day('2021-05-01'),
      positions: [
        { holderId: isles, targetId: 'proposal:accord-1', stance: 'AGAINST', validFrom: day('2021-02-01') },
        {
          holderId: isles,
          targetId: 'proposal:accord-2',
          stance: 'CONDITIONAL',
          conditions: 'if the light is built',
          validFrom: day('2021-04-01'),
        },
        { holderId: mainland, targetId: 'point:accord-1-1', stance: 'FOR', validFrom: day('2021-02-01') },
        { holderId: mainland, targetId: 'point:accord-2-2', stance: 'AGAINST', validFrom: day('2021-04-02') },
        { holderId: pact, targetId: 'point:accord-1-2', stance: 'FOR', validFrom: day('2021-02-01') },
        { holderId: pact, targetId: 'point:accord-2-1', stance: 'FOR', validFrom: day('2021-04-02') },
        { holderId: isles, targetId: 'point:accord-2-1', stance: 'FOR', validFrom: day('2021-04-02') },
        { holderId: isles, targetId: 'point:accord-2-2', stance: 'AGAINST', validFrom: day('2021-04-02') },
        {
          holderId: isles,
          targetId: 'point:accord-2-2',
          stance: 'CONDITIONAL',
          conditions: 'not in autumn',
          validFrom: day('2021-04-20'),
        },
        {
          holderId: pact,
          targetId: 'point:accord-2-2',
          stance: 'FOR',
          validFrom: day('2021-04-02'),
          validThrough: day('2021-04-20'),
        },
        { holderId: isles, targetId: 'topic:herring', stance: 'FOR', validFrom: day('2021-03-01') },
      ],
    }),
    at('2021-05-02'),
  );
  const light = { url: 'https://courier.example/light', publishedAt: day('2021-05-03') };
  const held = { holderId: mainland, targetId: 'point:accord-2-3' };
  const refuses = fiction({ ...light, title: 'No light', positions: [{ ...held, stance: 'AGAINST' }] });
  await write(graph, refuses, at('2021-05-04'));
  await write(graph, fiction({ ...light, title: 'No light, withdrawn' }), at('2021-06-01'));
}
