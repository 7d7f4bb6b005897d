/** A filter that a generator made; the contract checks its shape. */
// biome-ignore lint/suspicious/noExplicitAny: see above.
export type Tree = Record<string, any>;

/** What a date can mean; null is open. */
export interface Dated {
  readonly earliest: string | null;
  readonly latest: string | null;
}

const startOfDate = (text: string) => new Date(text).toISOString();
export function endOfDate(text: string): string {
  const [year, month, dayOfMonth] = text.split('-').map(Number) as [number, number?, number?];
  const next = dayOfMonth
    ? Date.UTC(year, month! - 1, dayOfMonth + 1)
    : month
      ? Date.UTC(year, month, 1)
      : Date.UTC(year + 1, 0, 1);
  return new Date(next - 1).toISOString();
}

export const same = (one: object, other: object) =>
  Object.entries(other).every(([key, part]) => JSON.stringify((one as Tree)[key]) === JSON.stringify(part));

export const first = ({ earliest, latest }: Dated) => (earliest ?? latest)!;
export const last = ({ earliest, latest }: Dated) => (latest ?? earliest)!;
/** What ranges are compared with: a date that is open at an end reaches any instant that way. */
export const open = ({ earliest, latest }: Dated) => ({ from: latest ?? '~', through: earliest ?? '' });

export function within(range: Tree, date: { from: string; through: string } | null): boolean {
  const { from, through, after, before, isNull } = range as Record<string, string> & { isNull?: boolean };
  if (isNull != null && (date === null) !== isNull) return false;
  if (date === null) return from == null && through == null && after == null && before == null;
  return (
    (from == null || date.from >= startOfDate(from)) &&
    (after == null || date.from > endOfDate(after)) &&
    (through == null || date.through <= endOfDate(through)) &&
    (before == null || date.through < startOfDate(before))
  );
}

export function value(filter: Tree, found: string | number | null): boolean {
  const text = typeof found === 'string' ? found.toLowerCase() : null;
  const parts: Record<string, (wanted: never) => boolean> = {
    isNull: (wanted) => (found === null) === wanted,
    eq: (wanted) => found === wanted,
    in: (wanted: unknown[]) => found !== null && wanted.includes(found),
    contains: (wanted: string) => text?.includes(wanted.toLowerCase()) ?? false,
    startsWith: (wanted: string) => text?.startsWith(wanted.toLowerCase()) ?? false,
    gt: (wanted: number) => found !== null && (found as number) > wanted,
    lte: (wanted: number) => found !== null && (found as number) <= wanted,
  };
  return Object.entries(filter).every(([key, wanted]) => wanted == null || parts[key]!(wanted as never));
}

export function holds(
  where: Tree,
  self: (inner: Tree) => boolean,
  meanings: Record<string, (value: Tree & never) => boolean>,
): boolean {
  return Object.entries(where).every(([field, given]) => {
    if (given == null) return true;
    if (field === 'and') return (given as Tree[]).every(self);
    if (field === 'or') return (given as Tree[]).some(self);
    if (field === 'not') return !self(given as Tree);
    return meanings[field]!(given as never);
  });
}

export function every<Of>(
  { some, none, every: all }: Tree,
  related: readonly Of[],
  meaning: (where: Tree, of: Of) => boolean,
): boolean {
  return (
    (some == null || related.some((one) => meaning(some as Tree, one))) &&
    (none == null || !related.some((one) => meaning(none as Tree, one))) &&
    (all == null || related.every((one) => meaning(all as Tree, one)))
  );
}
