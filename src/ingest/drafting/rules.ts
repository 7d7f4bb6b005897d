import { sentenceRanges } from '../../articles/sentence.js';
import type { ArticleText } from '../article-text.js';
import type { PositionInput, StatementInput } from '../facts.schema.js';
import { paragraphsOf } from '../formats/paragraphs.js';
import type { Directory } from '../resolution/directory.js';
import type { Mention } from '../resolution/mention.js';
import { type Attribution, attributionIn, wholeQuotation } from './attributions.js';
import { isPronoun, type LastSpeaker, type Speaker, Speakers } from './speakers.js';
import { ownStance, type StanceWords, toldStance } from './stances.js';
import { VERBS } from './words.js';

/** What rules find in an article, for a person to read and correct. */
export interface Proposals {
  /** People whom the article names in full and nobody knows, by key. */
  readonly people: Readonly<Record<string, { readonly name: string }>>;
  readonly statements: readonly StatementInput[];
  readonly positions: readonly PositionInput[];
}

/**
 * Finds attributed statements sentence by sentence, and stances where words have them outright. What has no speaker and
 * verb beside it is not claimed.
 */
export async function proposalsByRules(
  article: ArticleText,
  language: string | null,
  at: Mention['at'],
  directory: Directory,
): Promise<Proposals> {
  const speakers = new Speakers(article.text, at, directory);
  const targets = await directory.targetLabels();
  const statements: StatementInput[] = [];
  const positions: PositionInput[] = [];
  let last = null as LastSpeaker | null;
  let attributedAs = '';
  for (const paragraph of paragraphsOf(article)) {
    let isQuoting = false;
    for (const { start, end } of sentenceRanges(paragraph.text, language)) {
      const sentence = paragraph.text.slice(start, end);
      const found: Attribution | null =
        attributionIn(sentence) ?? (isQuoting ? continued(sentence, attributedAs) : null);
      const before: LastSpeaker | null = last;
      if (last) last = { ...last, since: `${last.since}${sentence} ` };
      isQuoting = found !== null && found.mode === 'DIRECT';
      if (found === null) {
        const told = toldStance(sentence, targets);
        if (told === null) continue;
        const holder = await speakers.of(told.subject, before);
        const lead = sentence.length - sentence.trimStart().length;
        const quote = { exact: sentence.trim(), start: placeIn(paragraph, start + lead) };
        if (holder.reference !== null) positions.push(positionOf(told, holder, 'OUTLET', [quote], 0.8));
        continue;
      }
      attributedAs = found.subject;
      const speaker: Speaker = found.verb === '' ? before!.speaker : await speakers.of(found.subject, before);
      const reporter: Speaker | null = found.reporter === null ? null : await speakers.of(found.reporter, before);
      const subject = found.reporter ?? found.subject;
      if (!last || !isPronoun(subject)) last = { speaker: reporter ?? speaker, subject, since: sentence };
      else last = { ...last, speaker: reporter ?? speaker };
      const quotes = found.content.map(({ from, to }) => {
        const exact = sentence.slice(from, to);
        const lead = exact.length - exact.trimStart().length;
        return { exact: exact.trim(), start: placeIn(paragraph, start + from + lead) };
      });
      const own = reporter === null ? ownStance(quotes[0]!.exact, targets) : null;
      const statement = statementOf(found, quotes, speaker, reporter, targets.in(sentence));
      if (own === null || speaker.reference === null) {
        statements.push(statement);
        continue;
      }
      const key = `stance-${positions.length + 1}`;
      statements.push({ key, ...statement });
      const position = positionOf(own, speaker, 'OWN_WORDS', quotes, found.confidence);
      positions.push({ ...position, basedOn: [key] });
    }
  }
  const people = Object.fromEntries([...speakers.people].map(([key, name]) => [key, { name }]));
  return { people, statements, positions };
}

/** Where in the article, in code points, this unit of a paragraph stands. */
const placeIn = (paragraph: { readonly start: number; readonly text: string }, units: number): number =>
  paragraph.start + [...paragraph.text.slice(0, units)].length;

function positionOf(
  { stance, strength, target, conditions, rule }: StanceWords,
  holder: Speaker,
  basis: PositionInput['basis'],
  quote: readonly { exact: string; start: number }[],
  confidence: number,
): PositionInput {
  return {
    holder: holder.reference!,
    target,
    stance,
    strength,
    ...(conditions === null ? {} : { conditions }),
    basis,
    quote: [...quote],
    method: 'RULES',
    confidence: hundredths(confidence * holder.confidence),
    reason: `${rule}; ${holder.reason}`,
  };
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

function statementOf(
  { subject, verb, mode, confidence, rule }: Attribution,
  quote: readonly { exact: string; start: number }[],
  speaker: Speaker,
  reporter: Speaker | null,
  about: string[],
): StatementInput {
  const kind = VERBS[verb] ?? 'ASSERTION';
  return {
    speakers: speaker.reference === null ? [] : [speaker.reference],
    attributedAs: subject,
    ...(reporter?.reference == null ? {} : { reportedBy: [reporter.reference] }),
    about,
    mode,
    ...(verb === '' ? {} : { verb }),
    kinds: [kind as 'ASSERTION'],
    quote: [...quote],
    method: 'RULES',
    confidence: hundredths(confidence * Math.min(speaker.confidence, reporter?.confidence ?? 1)),
    reason: `${rule}; ${[speaker, reporter].flatMap((one) => one?.reason ?? []).join('; ')}`,
  };
}

/** The next sentence of a quotation that goes on: the same speaker, without a verb of its own. */
function continued(sentence: string, subject: string): Attribution | null {
  const content = wholeQuotation(sentence);
  if (content === null) return null;
  const rule = 'a quotation right behind one of the same paragraph';
  return { subject, verb: '', mode: 'DIRECT', content: [content], reporter: null, confidence: 0.85, rule };
}
