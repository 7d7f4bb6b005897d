/** Why no thing of the graph can hold this text; null when one can. */
export function faultOfText(text: string): string | null {
  if (text.includes('\0')) return 'A text holds the character NUL (U+0000).';
  if (/\p{Surrogate}/u.test(text)) return 'A text holds half of a surrogate pair.';
  return null;
}
