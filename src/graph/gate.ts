import type { Deadline } from './deadline.js';
import { GraphError } from './graph-error.js';

interface Waiter {
  granted: boolean;
  readonly start: () => void;
  readonly refuse: (reason: GraphError) => void;
}

/** Lets a number of pieces of work run at once and a number of further ones wait; more are refused with `busy`. */
export class Gate {
  private running = 0;
  private readonly waiters: Waiter[] = [];
  private readonly closers: (() => void)[] = [];
  private closed: GraphError | undefined;

  /** `limit` run at once, at most `queue` wait; `what` names them in messages. */
  constructor(
    private readonly what: string,
    private readonly limit: number,
    private readonly queue: number,
  ) {}

  /** Runs `work` when its turn comes. Rejects with `busy` when the queue is full, `deadline` when the turn comes late. */
  async run<Result>(work: () => Promise<Result>, deadline: Deadline): Promise<Result> {
    await this.enter(deadline);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Refuses what waits and what comes, and waits for what runs. */
  async close(reason: GraphError): Promise<void> {
    this.closed ??= reason;
    for (const waiter of this.waiters.splice(0)) waiter.refuse(reason);
    if (this.running > 0) await new Promise<void>((resolve) => this.closers.push(resolve));
  }

  private async enter(deadline: Deadline): Promise<void> {
    if (this.closed) throw this.closed;
    if (this.running < this.limit) {
      this.running += 1;
      return;
    }
    if (this.waiters.length >= this.queue) {
      throw new GraphError('busy', `The queue of ${this.what} is full: ${this.queue} wait already.`);
    }
    await this.turn(deadline);
  }

  private async turn(deadline: Deadline): Promise<void> {
    let waiter: Waiter | undefined;
    const turn = new Promise<void>((start, refuse) => {
      waiter = { granted: false, start, refuse };
      this.waiters.push(waiter);
    });
    try {
      await deadline.race(turn);
    } catch (error) {
      const place = this.waiters.indexOf(waiter!);
      if (place >= 0) this.waiters.splice(place, 1);
      // The turn came in the same instant as the deadline: hand it on.
      if (waiter!.granted) this.leave();
      throw error;
    }
  }

  private leave(): void {
    const next = this.waiters.shift();
    if (next) {
      next.granted = true;
      next.start();
      return;
    }
    this.running -= 1;
    if (this.running === 0) for (const resolve of this.closers.splice(0)) resolve();
  }
}
