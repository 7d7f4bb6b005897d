import type { NameKind } from '../entities/name.type.js';
import { matchOf, type NameLikeness } from '../entities/name-match.js';
import { groupBy } from '../graph/batch.js';
import type { View } from '../shared/view.js';
import type { AskedText } from './search.asked.js';
import type { Candidate } from './search.candidates.js';
import { SearchMatch } from './search.enums.js';
import type { SearchHit } from './search.type.js';

const MATCHES: Record<NameLikeness, SearchMatch> = {
  EXACT: SearchMatch.EXACT_NAME,
  BEGINNING: SearchMatch.NAME_BEGINNING,
  SIMILAR: SearchMatch.SIMILAR_NAME,
  CONTAINED: SearchMatch.NAME_WITHIN,
};

/** Where the scores of each way to match begin, and how far they reach; none reaches into the one above. */
const BANDS: Record<SearchMatch, { readonly floor: number; readonly width: number }> = {
  [SearchMatch.EXACT_NAME]: { floor: 0.9, width: 0.1 },
  [SearchMatch.NAME_BEGINNING]: { floor: 0.7, width: 0.19 },
  [SearchMatch.SIMILAR_NAME]: { floor: 0.5, width: 0.19 },
  [SearchMatch.NAME_WITHIN]: { floor: 0.4, width: 0.09 },
  [SearchMatch.TEXT]: { floor: 0, width: 0.39 },
};
/** An article holds so many words that it ranks below a statement that answers as well. */
const WEIGHTS = { STATEMENT: 1, ARTICLE: 0.95 } as const;
/** The most things that are ranked by name. */
const MOST_NAMED = 200;

type Ranked = Pick<SearchHit, 'id' | 'score' | 'matched' | 'name'>;

/** What the indexes found as one list, the best first, each thing once; equal scores are in the order of the ids. */
export function ranked(candidates: readonly Candidate[], asked: AskedText, view: View): SearchHit[] {
  const named = best(candidates.flatMap((candidate) => byName(candidate, asked))).slice(0, MOST_NAMED);
  const texts = [...groupBy(candidates, ({ source }) => source)].flatMap(([source, found]) =>
    source === 'NAME' ? [] : byText(found, WEIGHTS[source]),
  );
  return best([...named, ...texts]).map((hit) => ({ ...hit, sortKey: sortKeyOf(hit), asked, view }));
}

function byName(candidate: Candidate, { name: asked }: AskedText): Ranked[] {
  const { id, source, text, folded, kind, language } = candidate;
  if (source !== 'NAME') return [];
  const name = { text: text!, folded: folded!, kind: kind! };
  const match = matchOf(asked, name);
  if (!match) return [];
  // The title of an article is a text that its words find; only the whole of it is a name.
  if (id.startsWith('article:') && match.likeness !== 'EXACT') return [];
  const matched = MATCHES[match.likeness];
  return [
    {
      id,
      matched,
      score: scored(matched, match.closeness),
      name: { text: name.text, language, kind: name.kind as NameKind },
    },
  ];
}

function byText(found: readonly Candidate[], weight: number): Ranked[] {
  // Scores of two indexes, or of two engines, have nothing in common but their order.
  const highest = Math.max(...found.map(({ score }) => score));
  return found.map(({ id, score }) => ({
    id,
    matched: SearchMatch.TEXT,
    score: scored(SearchMatch.TEXT, (weight * score) / highest),
    name: null,
  }));
}

const scored = (match: SearchMatch, closeness: number): number =>
  Number((BANDS[match].floor + BANDS[match].width * closeness).toFixed(6));

function best(hits: readonly Ranked[]): Ranked[] {
  const sorted = [...hits].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const seen = new Set<string>();
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Sorts as the list does. */
const sortKeyOf = ({ score, id }: Ranked): string => `${(1 - score).toFixed(6)}|${id}`;
