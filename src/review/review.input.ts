import { BadInput } from '../shared/errors.js';

const LONGEST_REASON = 1_000;

/** Gives a reason without the space around it, or null; throws `BadInput` when it is too long. */
export function checkedReason(reason: string | null | undefined): string | null {
  const text = reason?.trim() ?? '';
  if (text.length > LONGEST_REASON) throw new BadInput(`A reason has up to ${LONGEST_REASON} characters.`);
  return text === '' ? null : text;
}

/** Gives the id back, or throws `BadInput` (INVALID_ID) when no draft or merge can have it. */
export function checkedReviewId(kind: 'draft' | 'merge', id: string): string {
  if (new RegExp(`^${kind}:[0-9a-f]{24}$`).test(id)) return id;
  throw new BadInput(`"${id.slice(0, 80)}" is not an id that can exist here; expected ${kind}:….`, 'INVALID_ID');
}

/** The same where a reason must be given. */
export function requiredReason(reason: string): string {
  const text = checkedReason(reason);
  if (text === null) throw new BadInput('A reason is needed: say why, in words.');
  return text;
}
