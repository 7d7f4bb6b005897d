/** The two media types of answers that GraphQL over HTTP knows. */
export const JSON_TYPE = 'application/json';
export const GRAPHQL_TYPE = 'application/graphql-response+json';

interface Range {
  readonly type: string;
  readonly quality: number;
  readonly order: number;
}

function rangesOf(accept: string): Range[] {
  return accept.split(',').map((part, order) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    return { type, quality: Number.isFinite(quality) ? quality : 0, order };
  });
}

/** How closely a range names a type: 2 itself, 1 its family, 0 anything, -1 not at all. */
function closeness(range: Range, type: string): number {
  if (range.type === type) return 2;
  if (range.type === `${type.split('/')[0]}/*`) return 1;
  return range.type === '*/*' ? 0 : -1;
}

/**
 * The media type in which to answer a request with this `Accept` header (RFC 9110, 12.5.1), or null when it takes
 * neither. Without a preference it is JSON, which clients of every age read.
 */
export function answerType(accept: string | undefined): typeof JSON_TYPE | typeof GRAPHQL_TYPE | null {
  if (!accept?.trim()) return JSON_TYPE;
  const ranges = rangesOf(accept);
  const best = ([JSON_TYPE, GRAPHQL_TYPE] as const)
    .map((type) => {
      const [range] = ranges
        .filter((candidate) => closeness(candidate, type) >= 0)
        .sort((a, b) => closeness(b, type) - closeness(a, type));
      return { type, quality: range?.quality ?? 0, order: range?.order ?? 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  return best[0]?.type ?? null;
}

/** Whether a request comes from the address bar of a browser: it names HTML, and neither type of answer. */
export function wantsPage(accept: string | undefined): boolean {
  const types = rangesOf(accept ?? '').map(({ type }) => type);
  return types.includes('text/html') && !types.includes(JSON_TYPE) && !types.includes(GRAPHQL_TYPE);
}
