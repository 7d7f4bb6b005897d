/**
 * The canonical text of a JSON value (RFC 8785): properties sorted by their UTF-16 units, no white space. Numbers and
 * strings are as ECMAScript writes them, which is what the RFC asks for.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} is no number of JSON`);
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) throw new RangeError('text with half a character');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const properties = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`);
  return `{${properties.join(',')}}`;
}
