import { describe, expect, it } from 'vitest';
import { within } from '../../src/graph/deadline.js';
import { GraphError, type GraphErrorCode } from '../../src/graph/graph-error.js';
import { retry } from '../../src/graph/retry.js';
import { graphErrorOf } from '../testkit/expect-graph-error.js';

const failing = (times: number, code: GraphErrorCode) => {
  const calls = { count: 0 };
  const once = async () => {
    calls.count += 1;
    if (calls.count <= times) throw new GraphError(code, `failure ${calls.count}`);
    return calls.count;
  };
  return { calls, once };
};

describe('retry', () => {
  it('runs again after an error that has attempts left', async () => {
    const { once } = failing(3, 'conflict');
    expect(await within(1_000, (deadline) => retry(once, { conflict: 8 }, deadline))).toBe(4);
  });

  it('gives the error of the last attempt', async () => {
    const { once, calls } = failing(9, 'unavailable');
    const error = await graphErrorOf(
      within(1_000, (deadline) => retry(once, { unavailable: 2 }, deadline)),
      'unavailable',
    );
    expect(error.message).toBe('failure 2');
    expect(calls.count).toBe(2);
  });

  it('does not repeat what would fail again', async () => {
    const { once, calls } = failing(1, 'unique');
    await graphErrorOf(
      within(1_000, (deadline) => retry(once, { conflict: 8 }, deadline)),
      'unique',
    );
    expect(calls.count).toBe(1);
  });

  it('stops at the deadline', async () => {
    const { once, calls } = failing(1_000, 'conflict');
    await graphErrorOf(
      within(60, (deadline) => retry(once, { conflict: 1_000 }, deadline)),
      'deadline',
    );
    const then = calls.count;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(calls.count).toBe(then);
  });
});
