import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { dump } from '../testkit/dump.js';
import { declarations, entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { wrapped } from '../testkit/wrapped.js';

const world = declarations(entity('person:ana', 'Ana Reyl'), entity('topic:strait', 'Strait'));
const account = fiction({
  title: 'The talks',
  statements: [{ text: 'the strait stays open', speakerIds: ['person:ana'], aboutIds: ['topic:strait'] }],
});
const clock = () => '2031-05-05T09:00:00.000Z';

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
});
afterEach(() => graph.close());

/** Does not hear of its first commit, and runs the work again. */
const deaf = (of: Graph) =>
  wrapped(of, {
    write: async (work, options) => {
      await of.write(work, options);
      return of.write(work, options);
    },
  });

it('a load whose commit lost its connection says what it wrote', async () => {
  expect(await write(deaf(graph), world, clock)).toMatchObject({ changed: true, entities: 2, names: 2 });
  const before = await dump(graph, { log: true });
  const report = await write(deaf(graph), account, clock);
  expect(report).toMatchObject({ changed: true, claims: 1, evidence: 1 });
  expect(await write(deaf(graph), account, clock)).toMatchObject({ changed: false });
  const written = await dump(graph, { log: true });
  expect(written.filter((line) => line.startsWith('AuditEntry'))).toHaveLength(
    before.filter((line) => line.startsWith('AuditEntry')).length + 1,
  );
});

it('a load that others wrote while it ran again is theirs', async () => {
  await write(graph, world, clock);
  const overtaken = wrapped(graph, {
    write: async (work, options) => {
      const failed = graph.write(async (transaction) => {
        await work(transaction);
        throw new Error('rolled back');
      }, options);
      await expect(failed).rejects.toThrow('rolled back');
      await write(graph, account, clock, { by: 'another' });
      return graph.write(work, options);
    },
  });
  expect(await write(overtaken, account, clock)).toMatchObject({ changed: false, claims: 0 });
});
