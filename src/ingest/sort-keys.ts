import { fold } from '../graph/fold.js';

/** Sorts before every instant: what has no date comes last in a list that begins with the newest. */
const UNDATED = '0000-00-00T00:00:00.000Z';

/** The part of an id after its prefix. */
export const bare = (id: string) => id.slice(id.indexOf(':') + 1);

/** Things by name, as people read them: folded, then by id. */
export const byName = (name: string, id: string) => `${fold(name).slice(0, 60)}|${bare(id)}`;

/** Things by time: the earliest that their date can mean, or the latest where that is open; then by id. */
export const byTime = (earliest: string | null, latest: string | null, id: string) =>
  `${earliest ?? latest ?? UNDATED}|${bare(id)}`;

/** Statements by time, within one instant by article and place in it. Unique: it ends on the id. */
export const byTimeAndPlace = (
  { earliest, latest }: { readonly earliest: string | null; readonly latest: string | null },
  articleId: string,
  sequence: number,
  id: string,
) => `${earliest ?? latest ?? UNDATED}|${bare(articleId)}|${String(sequence).padStart(6, '0')}|${bare(id)}`;
