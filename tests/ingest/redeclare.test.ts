import { afterEach, beforeEach, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import type { EntityForm } from '../../src/ingest/verified.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
});
afterEach(() => graph.close());

const declare = (...entities: readonly EntityForm[]) => write(graph, declarations(...entities));

it('takes away the edges that a thing no longer has', async () => {
  const edges = async () => {
    const rows = await graph.read<{ to: string }>(
      cypher`MATCH (t:Topic {id: 'topic:bay'})-[]->(x:Entity) RETURN x.id AS to ORDER BY to`,
    );
    return rows.map(({ to }) => to);
  };
  const bay = (...links: EntityForm['edges']) =>
    entity('topic:bay', 'Bay', { edges: links.map(({ type, to }) => [type, to]) });
  const broader = { type: 'BROADER', to: 'topic:strait' } as const;
  const concerns = { type: 'CONCERNS', to: 'place:lira' } as const;
  await declare(entity('topic:strait', 'Strait'), entity('place:lira', 'Lira'), bay(broader, concerns));
  expect(await edges()).toEqual(['place:lira', 'topic:strait']);
  expect(await declare(bay(concerns))).toMatchObject({ changed: true });
  expect(await edges()).toEqual(['place:lira']);
  expect(await declare(bay(concerns))).toMatchObject({ changed: false });
  await declare(bay());
  expect(await edges()).toEqual([]);
});

it('leaves a meeting its place in time', async () => {
  await declare(entity('meeting:talks', 'Talks'), entity('person:ana', 'Ana'));
  await write(
    graph,
    fiction({
      title: 'The talks',
      attendances: [{ meetingId: 'meeting:talks', attendeeId: 'person:ana' }],
      reports: [{ meetingId: 'meeting:talks', start: day('2031-05-02'), status: 'HELD' }],
    }),
  );
  const keys = () =>
    graph.read(cypher`MATCH (m:Meeting {id: 'meeting:talks'})<-[:OF_MEETING]-(a:Attendance)
      RETURN m.name AS name, m.sortKey AS sortKey, a.meetingKey AS meetingKey`);
  const [before] = await keys();
  await declare(entity('meeting:talks', 'The talks of Port Lira'));
  expect(await keys()).toEqual([{ ...(before as object), name: 'The talks of Port Lira' }]);
});
