/** These kinds of name stand for a thing only where nothing else has the name as a proper one. */
const WEAK: readonly string[] = ['SURNAME', 'METONYM'];

/** The things meant by a name, one match each: those that have it as a proper name, else by surname or metonym. */
export function meant<Match extends { readonly id: string; readonly kind: string }>(
  matches: readonly Match[],
): readonly Match[] {
  const strong = matches.filter(({ kind }) => !WEAK.includes(kind));
  const some = strong.length > 0 ? strong : matches;
  return [...new Map(some.map((match) => [match.id, match])).values()];
}
