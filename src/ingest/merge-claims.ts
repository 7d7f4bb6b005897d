import type { ClaimForm, SpanForm } from './verified.js';

/**
 * Claims of one file that say the same are one claim with the evidence of all. `idOf` tells which are the same; `join`
 * merges what does not count for that.
 */
export function mergeClaims<Form extends ClaimForm>(
  forms: readonly Form[],
  idOf: (form: Form) => string,
  join: (first: Form, next: Form) => Partial<Form> = () => ({}),
): Form[] {
  const merged = new Map<string, Form>();
  for (const form of forms) {
    const first = merged.get(idOf(form));
    merged.set(idOf(form), first ? { ...first, ...join(first, form), spans: union(first.spans, form.spans) } : form);
  }
  return [...merged.values()];
}

function union(one: readonly SpanForm[], other: readonly SpanForm[]): SpanForm[] {
  const added = other.filter((span) => !one.some(({ start, end }) => start === span.start && end === span.end));
  return [...one, ...added].sort((a, b) => a.start - b.start || a.end - b.end);
}
