import { setTimeout as sleep } from 'node:timers/promises';
import type { Deadline } from './deadline.js';
import { GraphError, type GraphErrorCode } from './graph-error.js';

/** How often a call may run for each code of error; a code that is absent is not retried. */
export type Attempts = Partial<Record<GraphErrorCode, number>>;

/** Milliseconds before the second attempt; doubled for each further one, with jitter so that rivals spread out. */
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 1_000;

/** Runs `once` again after an error whose code has attempts left, until the deadline passes. */
export const retry = async <Result>(
  once: () => Promise<Result>,
  attempts: Attempts,
  deadline: Deadline,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once();
    } catch (error) {
      const most = error instanceof GraphError ? (attempts[error.code] ?? 1) : 1;
      if (attempt >= most || deadline.passed) throw error;
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
      await deadline.race(sleep(pause * (0.5 + Math.random())));
    }
  }
};
