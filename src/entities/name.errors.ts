import { BadInput } from '../shared/errors.js';

interface Candidate {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name: the organisation of a post, or a description. */
  readonly detail: string | null;
}

/** The most candidates that an error lists. */
const MOST_LISTED = 10;

/** Several things have the name: lists them, each with the id to give instead. */
export function ambiguousName(name: string, what: string, candidates: readonly Candidate[]): BadInput {
  const some = candidates.slice(0, MOST_LISTED);
  const listed = some.map((one) => `${one.name}${one.detail === null ? '' : `, ${one.detail}`} (${one.id})`);
  const more = candidates.length > some.length ? `; and ${candidates.length - some.length} more` : '';
  return new BadInput(
    `"${name}" names ${candidates.length} things where one ${what} is meant: ${listed.join('; ')}${more}. Give an id.`,
    'AMBIGUOUS_NAME',
    { candidates: some.map(({ id, name: text, detail }) => ({ id, name: text, detail })) },
  );
}

/** Nothing of the expected type has the name: suggests names that are like it, and tells what else has it. */
export function unknownName(
  name: string,
  what: string,
  suggestions: readonly string[],
  others: readonly { readonly id: string }[],
): BadInput {
  const elsewhere =
    others.length > 0
      ? ` It is the name of ${others
          .map(({ id }) => id)
          .slice(0, 3)
          .join(', ')}.`
      : '';
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(' or ')}?` : '';
  return new BadInput(`No ${what} has the name "${name}".${elsewhere}${hint}`, 'UNKNOWN_NAME', { suggestions });
}
