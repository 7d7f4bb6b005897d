import { AsyncLocalStorage } from 'node:async_hooks';
import { GraphError } from './graph-error.js';

const writing = new AsyncLocalStorage<object>();

/** Runs a write of `graph`; rejects when it is called from inside another one, for which it would wait for ever. */
export const refuseNesting = async <Result>(graph: object, write: () => Promise<Result>): Promise<Result> => {
  if (writing.getStore() === graph) {
    throw new GraphError('internal', 'A write inside a write would wait for itself: use the transaction at hand.');
  }
  return writing.run(graph, write);
};
