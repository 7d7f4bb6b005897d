import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What one caller may spend on operations in a minute, in points: the cost of each, and one for what costs nothing. */
export class PointBudget {
  readonly #limiter: RateLimiterMemory | null;

  /** With 0 points nobody is limited. */
  constructor(readonly points: number) {
    this.#limiter = points > 0 ? new RateLimiterMemory({ points, duration: 60 }) : null;
  }

  /** Takes the cost from the budget of a caller; gives the seconds to wait where it does not suffice, else null. */
  async spend(caller: string, cost: number): Promise<number | null> {
    try {
      await this.#limiter?.consume(caller, Math.max(cost, 1));
      return null;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.ceil(refusal.msBeforeNext / 1_000);
    }
  }
}
