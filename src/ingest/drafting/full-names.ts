const LETTER = "[\\p{L}\\p{M}’'-]";
/**
 * Two words or more within a sentence: a point belongs to an initial or a courtesy only. The lengths are bounded, so
 * that a text of capital letters takes no longer than its length.
 */
const FULL_NAME = new RegExp(
  `(?:(?:(?:Mr|Ms|Mrs|Dr|Gen|Sen|\\p{Lu})\\.|\\p{Lu}${LETTER}{0,40})[^\\S\\n]{1,4}){1,20}` +
    `(?:(?:al|bin|da|de|del|der|di|el|ibn|la|le|van|von)[^\\S\\n]{1,4}){0,4}\\p{Lu}${LETTER}{0,40}\\p{L}(?!\\p{L})`,
  'gu',
);
/** Capitalised words at the beginning of a sentence that belong to no name. */
const LEADING =
  /^(?:(?:According|After|Although|And|As|Asked|At|Because|Before|But|By|During|For|From|He|Her|His|If|In|Later|Like|Meanwhile|Now|Of|On|She|Since|Speaking|Still|That|Then|They|To|Today|Under|Unlike|When|While|With|Yesterday|Yet|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)+/;

/** Every name of two words or more that a text has, once, in order. */
export function fullNamesIn(text: string): string[] {
  const names = [...text.matchAll(FULL_NAME)].map(([name]) => name.replace(LEADING, ''));
  return [...new Set(names.filter((name) => name.includes(' ')))];
}
