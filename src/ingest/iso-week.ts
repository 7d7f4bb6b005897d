const DAY_MS = 86_400_000;

/** The week of an instant, in UTC (ISO 8601): `2020-W53` for 1 January 2021. */
function weekOf(instant: string): string {
  const date = new Date(instant);
  // A week belongs to the year that has its Thursday.
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY_MS);
  const first = new Date(0).setUTCFullYear(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / (7 * DAY_MS)) + 1;
  return `${String(thursday.getUTCFullYear()).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** The one week in which an imprecise date lies, in UTC (ISO 8601); null when it is wider than a week or open. */
export function isoWeekOf(date: { readonly earliest: string | null; readonly latest: string | null }): string | null {
  if (date.earliest === null || date.latest === null) return null;
  const week = weekOf(date.earliest);
  return week === weekOf(date.latest) ? week : null;
}
