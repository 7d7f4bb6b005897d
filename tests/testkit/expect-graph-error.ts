import { expect } from 'vitest';
import { GraphError, type GraphErrorCode } from '../../src/graph/graph-error.js';

/** Waits for the call to fail and gives its error, which must be a GraphError of this code. */
export const graphErrorOf = async (call: Promise<unknown>, code: GraphErrorCode): Promise<GraphError> => {
  const error = await call.then(
    () => new Error('The call succeeded.'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GraphError);
  expect((error as GraphError).code, (error as GraphError).message).toBe(code);
  return error as GraphError;
};
