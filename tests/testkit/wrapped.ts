import type { Graph } from '../../src/graph/graph.js';

/** The graph with some of its methods replaced, and with what else is given beside them. */
export const wrapped = <Changes extends Partial<Graph>>(graph: Graph, changes: Changes): Graph & Changes => ({
  engine: graph.engine,
  read: (query, options) => graph.read(query, options),
  write: (work, options) => graph.write(work, options),
  define: (statement) => graph.define(statement),
  defineTextIndex: (index) => graph.defineTextIndex(index),
  settle: () => graph.settle(),
  ping: (options) => graph.ping(options),
  close: () => graph.close(),
  ...changes,
});
