import { jaroWinkler } from '@skyra/jaro-winkler';
import * as z from 'zod';
import { canonicalTag, tagOf } from './languages.js';

/** Controls other than tab and line breaks, and halves of surrogate pairs: no text of ours has them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** Text of at least one character, in NFC, without white space at its ends. */
export const text = z
  .string()
  .transform((value) => value.normalize('NFC').trim())
  .refine((value) => value !== '', { error: 'needs text' })
  .refine((value) => !UNFIT.test(value), { error: 'has a control character or half of one' });

/** A thing named by key, by id or by name. */
export const reference = text;

/** One or several of these, as a list. */
export const some = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]) as unknown as z.ZodType<z.output<Item>[]>;

/** A date; YAML reads a bare year as a number. Checked when it becomes a `DateForm`. */
export const date = z
  .union([text, z.int().min(1).max(9999)], { error: 'must be a date' })
  .transform((value) => (typeof value === 'number' ? String(value).padStart(4, '0') : value));

/** A BCP 47 tag in its canonical form. */
export const language = text.transform((tag, context) => {
  const canonical = canonicalTag(tag);
  if (canonical !== undefined) return canonical;
  const meant = tagOf(tag);
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  context.addIssue({ code: 'custom', message: `is no language tag (BCP 47): ${tag}${hint}` });
  return z.NEVER;
});

/** An address on the web. */
export const url = text.refine((value) => /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value), {
  error: 'must be an http or https address',
});

/** Keys of a section: the part of an id behind the colon. */
export const key = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, {
  error: 'must be a key: small letters, digits, ".", "_" and "-", a letter or digit first, at most 100',
});

/** Names of our own, such as fields and enum values, that are spelt nearly like this one; best first. */
export const nearest = (word: string, among: readonly string[]): string | undefined => {
  const scored = among.map((known) => ({ known, score: jaroWinkler(word.toLowerCase(), known.toLowerCase()) }));
  return scored.filter(({ score }) => score > 0.75).sort((a, b) => b.score - a.score)[0]?.known;
};

/** An object without other fields than these. The message has one line for each unknown field. */
export const fields = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const known = Object.keys(shape);
      return (issue.keys as string[]).map((name) => unknownField(name, known)).join('\n');
    },
  });

function unknownField(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined
    ? `unknown field "${name}"; known are ${known.join(', ')}`
    : `unknown field "${name}"; did you mean "${near}"?`;
}
