import type { VerifiedLoad } from './verified.js';

/** Whom an article makes known, by what name and in which post: a word for each. */
export const peopleIn = ({ entities, memberships }: VerifiedLoad): string[] => [
  ...entities.flatMap(({ id, label, name, names }) =>
    label === 'Person' ? [name, ...names.map(({ text }) => text)].map((known) => `${id} ${known}`) : [],
  ),
  ...memberships.map(({ personId, postId }) => `${personId} ${postId}`),
];
