import { fold } from '../graph/fold.js';

/** Sorts before every instant: what has no date comes last in a list that begins with the newest. */
const UNDATED = '0000-00-00T00:00:00.000Z';

/** The part of an id after its prefix. */
export const bare = (id: string) => id.slice(id.indexOf(':') + 1);

/** So many characters of a name take part in its order. */
const LONGEST_NAME = 60;

/**
 * Things by name, as people read them: folded, then by id. A folded name never holds two spaces in a row, and nothing in
 * it sorts before a space: so "Ana" comes before "Ana Maria".
 */
export const byName = (name: string, id: string) => `${[...fold(name)].slice(0, LONGEST_NAME).join('')}  ${bare(id)}`;

/** Things by time: the earliest that their date can mean, or the latest where that is open; then by id. */
export const byTime = (earliest: string | null, latest: string | null, id: string) =>
  `${earliest ?? latest ?? UNDATED}|${bare(id)}`;

interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Terms of office and the like by their start; where no source says it, by when they are known to have held. */
export const byTerm = (start: Bounds | null, attested: Bounds | null, id: string) => {
  const from = start ?? attested;
  return byTime(from?.earliest ?? null, from?.latest ?? null, id);
};

/** Both in one: the stances of one holder on one target are found by it. */
export const pairKey = (holderId: string, targetId: string) => `${holderId}|${targetId}`;

/** Evidence of an article by its place there. */
export const byOffsets = (start: number, end: number, id: string) =>
  `${String(start).padStart(9, '0')}|${String(end).padStart(9, '0')}|${id}`;

/** Statements by time, within one instant by article and place in it. Unique: it ends on the id. */
export const byTimeAndPlace = ({ earliest, latest }: Bounds, articleId: string, sequence: number, id: string) =>
  `${earliest ?? latest ?? UNDATED}|${bare(articleId)}|${String(sequence).padStart(6, '0')}|${bare(id)}`;
