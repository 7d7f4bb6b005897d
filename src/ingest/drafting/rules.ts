import { sentenceRanges } from '../../articles/sentence.js';
import type { ArticleText } from '../article-text.js';
import type { StatementInput } from '../facts.schema.js';
import { paragraphsOf } from '../formats/paragraphs.js';
import type { Directory } from '../resolution/directory.js';
import type { Mention } from '../resolution/mention.js';
import { type Attribution, attributionIn, wholeQuotation } from './attributions.js';
import { isPronoun, type LastSpeaker, type Speaker, Speakers } from './speakers.js';
import { VERBS } from './words.js';

/** What rules find in an article, for a person to read and correct. */
export interface Proposals {
  /** People whom the article names in full and nobody knows, by key. */
  readonly people: Readonly<Record<string, { readonly name: string }>>;
  readonly statements: readonly StatementInput[];
}

/** Finds attributed statements sentence by sentence. What has no speaker and verb beside it is not claimed. */
export async function proposalsByRules(
  article: ArticleText,
  language: string | null,
  at: Mention['at'],
  directory: Directory,
): Promise<Proposals> {
  const speakers = new Speakers(article.text, at, directory);
  const topics = await directory.topicLabels();
  const statements: StatementInput[] = [];
  let last = null as LastSpeaker | null;
  for (const paragraph of paragraphsOf(article)) {
    let isQuoting = false;
    for (const { start, end } of sentenceRanges(paragraph.text, language)) {
      const sentence = paragraph.text.slice(start, end);
      const found: Attribution | null =
        attributionIn(sentence) ?? (isQuoting && last ? continued(sentence, last.subject) : null);
      const before: LastSpeaker | null = last;
      if (last) last = { ...last, since: `${last.since}${sentence} ` };
      isQuoting = found !== null && found.mode === 'DIRECT';
      if (found === null) continue;
      const speaker: Speaker = found.verb === '' ? before!.speaker : await speakers.of(found.subject, before);
      const reporter: Speaker | null = found.reporter === null ? null : await speakers.of(found.reporter, before);
      const subject = found.reporter ?? found.subject;
      if (!last || !isPronoun(subject)) last = { speaker: reporter ?? speaker, subject, since: sentence };
      else last = { ...last, speaker: reporter ?? speaker };
      const quotes = found.content.map(({ from, to }) => {
        const exact = sentence.slice(from, to);
        const lead = exact.length - exact.trimStart().length;
        const units = start + from + lead;
        return { exact: exact.trim(), start: paragraph.start + [...paragraph.text.slice(0, units)].length };
      });
      statements.push(statementOf(found, quotes, speaker, reporter, topics.in(sentence)));
    }
  }
  const people = Object.fromEntries([...speakers.people].map(([key, name]) => [key, { name }]));
  return { people, statements };
}

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
    confidence: Math.round(confidence * Math.min(speaker.confidence, reporter?.confidence ?? 1) * 100) / 100,
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
