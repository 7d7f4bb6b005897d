import { BadInput } from '../shared/errors.js';

const MOST = 5_000;

/** Up to `chars` code points of the text that end at the offset. */
export const before = (text: string | null, start: number, chars: number): string | null =>
  text === null ? null : slice(text, Math.max(0, start - checked(chars)), start);

/** Up to `chars` code points of the text from the offset on. */
export const after = (text: string | null, end: number, chars: number): string | null =>
  text === null ? null : slice(text, end, end + checked(chars));

function checked(chars: number): number {
  if (chars < 1 || chars > MOST) throw new BadInput(`chars is 1 to ${MOST}.`);
  return chars;
}

// Offsets count code points: a text whose characters up to there all are single units needs no conversion.
function slice(text: string, from: number, to: number): string {
  const head = text.slice(0, to);
  if (!/[\ud800-\udbff]/.test(head)) return head.slice(from);
  return [...text].slice(from, to).join('');
}
