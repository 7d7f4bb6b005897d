import { type Named, namedIn } from './named.js';
import type { Paragraph } from './paragraphs.js';
import type { Placed } from './present.js';

/** Words after which a text lists who else took part. */
const LISTS =
  /\b(?:also (?:in|at|joining|attending|participating|present)\b[^.:]{0,60}\b(?:were|was|included?)|(?:participants|attendees|participants in the \p{Ll}+|those attending)(?: \p{Ll}+){0,4} (?:included?|were)|(?:was|were) joined by|in addition to [^,]{3,40}, the (?:meeting|call) included|(?:meeting|call) participants included|also (?:participated|attended|joined))\b|\bjoining [^.]{3,60}\bwere\b|(?:^|[.*]\s)\**(?:participants|attendees|speakers):?\s*\**$/iu;

/** "Derrick Johnson, President and CEO, …": an entry of a list under such words, with what stands beside the name. */
const ENTRY =
  /^((?:(?:Dr|Mr|Ms|Mrs|Rev)\.\s+)?\p{Lu}[\p{L}\p{M}.’'-]+(?:\s+[\p{L}\p{M}.’'–-]+){1,4})(?:(?:,|\s+[–—])\s*(\p{Lu}[^;]*)?|\s+\()/u;

/** Somebody who is listed. */
export interface Participant extends Placed {
  /** What stands beside the name, "President and CEO, …"; null where nothing does. */
  readonly office: string | null;
}

/** Those whom sentences such as "participants included …", and the list under them, name in full. */
export function participantsIn(
  paragraphs: readonly Paragraph[],
  sentencesOf: (paragraph: Paragraph) => string[],
): Participant[] {
  const found: Participant[] = [];
  let isList = false;
  for (const at of paragraphs) {
    const [, entry, office] = (isList ? ENTRY.exec(at.text) : null) ?? [];
    if (entry !== undefined) {
      const named = { from: 0, to: entry.length, phrase: entry, title: null, name: entry, of: null };
      found.push(placed(at, named, office?.trim().replace(/\.$/, '')));
    } else {
      const sentences = sentencesOf(at).filter((sentence) => LISTS.test(sentence));
      isList = /:\s*\**$/.test(at.text) && (isList || sentences.length > 0);
      for (const named of sentences.flatMap(namedIn)) if (named.name !== '') found.push(placed(at, named));
    }
  }
  return found;
}

const placed = (at: Paragraph, named: Named, office: string | null = null): Participant => ({
  named,
  at,
  office,
  isHome: named.of === null && named.title !== null,
});
