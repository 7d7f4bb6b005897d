const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * A BCP 47 tag in its canonical form; undefined where it is none. Its language has two letters and is known, or three:
 * of those there are too many for a list. Longer ones are allowed there and mean nothing to anybody.
 */
export function canonicalTag(tag: string): string | undefined {
  let canonical: string;
  try {
    canonical = Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return undefined;
  }
  const [language = ''] = canonical.split('-');
  return language.length === 3 || (language.length === 2 && NAMES.of(language) !== undefined) ? canonical : undefined;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The tag of two letters of a language that is called so in English; undefined for any other word. */
export const tagOf = (name: string): string | undefined =>
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).find(
    (tag) => NAMES.of(tag)?.toLowerCase() === name.toLowerCase(),
  );
