import { BadInput } from '../shared/errors.js';

/** Several things have the name: lists them, each with the id to give instead. */
export function ambiguousName(
  name: string,
  what: string,
  candidates: readonly { id: string; name: string }[],
): BadInput {
  const listed = candidates.slice(0, 10).map((candidate) => `${candidate.name} (${candidate.id})`);
  return new BadInput(
    `"${name}" names ${candidates.length} things where one ${what} is meant: ${listed.join(', ')}. Give an id.`,
    'AMBIGUOUS_NAME',
    { candidates: candidates.slice(0, 10).map(({ id, name: text }) => ({ id, name: text })) },
  );
}

/** Nothing has the name: suggests names that are near it. */
export function unknownName(name: string, what: string, suggestions: readonly string[]): BadInput {
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(' or ')}?` : '';
  return new BadInput(`No ${what} has the name "${name}".${hint}`, 'UNKNOWN_NAME', { suggestions });
}
