import { cypher } from '../../../src/graph/cypher.js';
import { openEmbedded } from '../../../src/graph/embedded.js';

/** Writes one node after the other into the folder given, each in two steps of one transaction, and prints it when done. */
const graph = await openEmbedded(process.argv[2] ?? null);
for (let i = 0; ; i += 1) {
  const id = `name-${i}`;
  await graph.write(async (transaction) => {
    await transaction.run(cypher`CREATE (n:Name {id: ${id}})`);
    await transaction.run(cypher`MATCH (n:Name) WHERE n.id = ${id} SET n.whole = true`);
  });
  process.stdout.write(`${id}\n`);
}
