import { unitOffsets } from '../ingest/span-sentences.js';
import { Misfit } from './misfit.js';

/** Words that a file says an article has. Offsets count code points. */
export interface Quoted {
  readonly id: string;
  readonly exact: string;
  readonly from: number;
  readonly through: number;
  readonly prefix: string;
  readonly suffix: string;
}

interface Source {
  readonly id: string;
  readonly text: string | null;
}

/** Throws a {@link Misfit} for words that do not stand in the article where they are said to; as the loader does. */
export function quotedFrom({ id: article, text }: Source): (quoted: Quoted) => void {
  if (text === null) {
    return ({ id }) => {
      throw new Misfit(id, `it quotes ${article}, of which there is no text`);
    };
  }
  const units = unitOffsets(text);
  return ({ id, exact, from, through, prefix, suffix }) => {
    const isPlace = Number.isSafeInteger(from) && from >= 0 && through > from;
    const [start, end] = [units(from), units(through)];
    if (!isPlace || text.slice(start, end) !== exact) {
      throw new Misfit(id, `"${exact}" does not stand at ${from} in ${article}`);
    }
    if (!text.startsWith(suffix, end)) {
      throw new Misfit(id, `"${suffix}" does not stand behind the words that are quoted from ${article}`);
    }
    if (prefix.length > start || !text.endsWith(prefix, start)) {
      throw new Misfit(id, `"${prefix}" does not stand before the words that are quoted from ${article}`);
    }
  };
}
