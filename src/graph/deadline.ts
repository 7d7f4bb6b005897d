import { GraphError } from './graph-error.js';

/** How long a call may take, in milliseconds, unless the caller says otherwise. */
export const DEADLINES = {
  readMs: 5_000,
  writeMs: 15_000,
  pingMs: 1_000,
  /** An index over an existing graph is filled before its statement ends. */
  defineMs: 600_000,
} as const;

/** The longest delay that a timer of Node takes, in milliseconds. */
const LONGEST_MS = 2 ** 31 - 1;

/** The moment from which on nobody waits for a call any more. Made by {@link within}. */
export class Deadline {
  /** True from that moment on. */
  passed = false;
  private readonly expiry: Promise<never>;
  private readonly startedAt = performance.now();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly ms: number,
    graceMs: number,
  ) {
    this.expiry = new Promise<never>((_, reject) => {
      const expire = () => {
        this.passed = true;
        reject(new GraphError('deadline', `The database gave no answer within ${ms} ms.`));
      };
      this.timer = setTimeout(expire, Math.min(ms + graceMs, LONGEST_MS));
    });
    this.expiry.catch(() => {});
  }

  /** Milliseconds that are left, without the grace. */
  get left(): number {
    return Math.max(0, this.ms - (performance.now() - this.startedAt));
  }

  /** What `work` gives, or a rejection with code `deadline` when that comes first. Late work goes on unheard. */
  race<Result>(work: Promise<Result>): Promise<Result> {
    work.catch(() => {});
    return Promise.race([work, this.expiry]);
  }

  /** Calls `work` at that moment, unless the clock was stopped before. */
  whenPassed(work: () => void): void {
    this.expiry.catch(work);
  }

  /** Stops the clock. */
  end(): void {
    clearTimeout(this.timer);
  }
}

/**
 * Runs `work` with a deadline of `ms` milliseconds; rejects with code `deadline` when it takes longer. `graceMs` more are
 * given to a database that keeps the deadline itself, so that its own answer comes first.
 */
export const within = async <Result>(
  ms: number,
  work: (deadline: Deadline) => Promise<Result>,
  graceMs = 0,
): Promise<Result> => {
  if (!(ms > 0)) throw new GraphError('deadline', `A deadline of ${ms} ms leaves no time.`);
  const deadline = new Deadline(ms, graceMs);
  try {
    return await deadline.race(work(deadline));
  } finally {
    deadline.end();
  }
};
