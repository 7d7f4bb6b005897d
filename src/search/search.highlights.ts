import type { Article } from '../articles/article.type.js';
import type { Context } from '../context.js';
import { answers } from '../entities/name-match.js';
import type { Term } from '../graph/text-query.js';
import { type PlacedWord, wordsAt } from '../graph/tokens.js';
import type { Statement } from '../statements/statement.type.js';
import { pieces, type Span, whole } from './pieces.js';
import { HighlightField } from './search.enums.js';
import type { Highlight, SearchHit } from './search.type.js';

/** The words that made a hit, in the name, the title or the text. */
export async function highlightsOf(hit: SearchHit, { nodes, articles }: Context): Promise<Highlight[]> {
  const { id, asked, name, view } = hit;
  if (name !== null) return whole(HighlightField.NAME, name.text, answering(name.text, asked.name.words));
  const node = await nodes.load(id, view);
  if (node === null) return [];
  if (id.startsWith('statement:')) return piecesOf((node as Statement).text, asked.terms);
  const { title } = node as Article;
  return [
    ...whole(HighlightField.TITLE, title, standing(title, asked.terms)),
    ...piecesOf((await articles.text(id)) ?? '', asked.terms),
  ];
}

/** The pieces of a text in which the terms stand. */
export const piecesOf = (text: string, terms: readonly Term[]): Highlight[] =>
  pieces(HighlightField.TEXT, text, standing(text, terms));

/** The words of a name that answer to a word asked for; all of them where the whole name is what was found. */
function answering(name: string, asked: readonly string[]): Span[] {
  const words = wordsAt(name);
  const some = words.filter(({ word }) => answers(word, asked));
  return (some.length > 0 ? some : words).map(({ start, end }) => ({ start, end, term: 0 }));
}

/** Where the terms stand in a text, in its order. */
function standing(text: string, terms: readonly Term[]): Span[] {
  const words = wordsAt(text);
  const found: Span[] = [];
  words.forEach(({ word, start }, at) => {
    terms.forEach((term, number) => {
      if (word !== term.words[0] || !standsAt(words, at, term.words)) return;
      found.push({ start, end: words[at + term.words.length - 1]!.end, term: number });
    });
  });
  return found;
}

const standsAt = (words: readonly PlacedWord[], at: number, term: readonly string[]): boolean =>
  term.every((word, i) => words[at + i]?.word === word);
