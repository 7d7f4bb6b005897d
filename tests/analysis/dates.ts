import type { DateForm } from '../../src/ingest/verified.js';

/** A stated date from one day to another; null is open. */
export const within = (value: string, earliest: string | null, latest: string | null): DateForm => ({
  value,
  earliest: earliest && `${earliest}T00:00:00.000Z`,
  latest: latest && `${latest}T23:59:59.999Z`,
  basis: 'STATED',
});

/** A clock that stands still: when an article is recorded. */
export const clock = (date: string) => () => `${date}T09:00:00.000Z`;
