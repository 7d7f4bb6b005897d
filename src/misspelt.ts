import { distance } from 'fastest-levenshtein';

/** What begins so is ours alone: another name of this kind is always a mistake. */
const OURS = 'COMMUNIQUE_';
/** So begin names that others use as well: only one that is nearly one of ours is a mistake. */
const SHARED = ['NEO4J_', 'OPENAI_'];
/** Letters that a slip changes at most. */
const SLIP = 2;
/** A name cut short (NEO4J_USER, NEO4J_PASS) has at least so many letters. */
const SHORTEST = 9;

/**
 * A line for each variable of `env` that was probably meant to be one of `known`, with the nearest of them. `written` are
 * names from a file of ours: there a slip in a common name such as PORT counts too. No line has the value of a variable.
 */
export function misspelt(
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
  written: readonly string[] = [],
): string[] {
  const lines: string[] = [];
  for (const name of Object.keys(env)) {
    const upper = name.toUpperCase();
    // Windows finds a variable in any case; elsewhere `port` beside PORT changes nothing either.
    if (known.includes(name) || !env[name] || (known.includes(upper) && env[upper])) continue;
    const meant = meantBy(upper, known, written.includes(name));
    if (meant !== undefined)
      lines.push(`${name} is not a variable of Communiqué and is ignored: did you mean ${meant}?`);
    else if (upper.startsWith(OURS))
      lines.push(`${name} is not a variable of Communiqué and is ignored: README.md lists them.`);
  }
  return lines;
}

function meantBy(name: string, known: readonly string[], isWritten: boolean): string | undefined {
  const candidates = known.filter((one) => isWritten || [OURS, ...SHARED].some((prefix) => one.startsWith(prefix)));
  const scored = candidates.map((one) => ({ one, away: away(name, one) })).sort((a, b) => a.away - b.away);
  const [nearest] = scored;
  if (nearest === undefined) return undefined;
  // Behind the prefix of ours the word may be half wrong and is still best told what is nearest.
  const most = name.startsWith(OURS) ? Math.max(SLIP, Math.floor((name.length - OURS.length) / 2)) : SLIP;
  return nearest.away <= Math.min(most, name.length / 3) ? nearest.one : undefined;
}

/** In how many letters two names differ; two that changed places are one slip, and a name cut short is none. */
function away(name: string, one: string): number {
  if (name.length >= SHORTEST && one.startsWith(name)) return 0;
  const letters = (word: string) => [...word].sort().join('');
  return letters(name) === letters(one) ? 1 : distance(name, one);
}
