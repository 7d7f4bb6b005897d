import { sentenceRanges } from '../../articles/sentence.js';
import type { MeetingInput, StatementInput } from '../facts.schema.js';
import { quotations, quotedParts } from '../quotations.js';
import type { Directory } from '../resolution/directory.js';
import type { Mention } from '../resolution/mention.js';
import type { Topics } from '../resolution/topics.js';
import { type Clause, clausesOf } from './clauses.js';
import { type Paragraph, quoteAt } from './paragraphs.js';
import { calledAmong, type Present } from './present.js';
import { SpeakerFinder, type Speakers } from './speakers.js';

/** What reading reported speech needs beside the text. */
export interface Surroundings {
  readonly present: readonly Present[];
  readonly at: Mention['at'];
  readonly directory: Directory;
  /** Where or when it was said, unless the text says that it was before. */
  readonly occasion: Pick<StatementInput, 'meeting' | 'saidAt'>;
  /** Whoever reports it beside the publisher, by id. */
  readonly reporter: string | null;
}

export interface Reported {
  readonly statements: readonly StatementInput[];
  readonly agenda: NonNullable<MeetingInput['agenda']>;
  /** What was not loaded, and why. */
  readonly notes: readonly string[];
}

/** What is less sure is noted and not loaded. */
const LEAST = 0.7;

/** "made clear in his statement earlier this week": words of another occasion. */
const ELSEWHERE =
  /^in (?:a|an|his|her|their|the)\s+(?:\p{L}+\s+)?(?:address|interview|remarks|speech|statement|letter)\b/u;

/** Another occasion before the subject: "In his State of the Union address on Tuesday, …", "Last month, …". */
const BEFORE =
  /^(?:(?:during|in)\s+(?:an?|her|his|its|the|their)\s[^,]{0,60}\b(?:address|interview|letter|memorandum|op-ed|order|proclamation|speech)\b|(?:earlier\s+(?:in|this)|last)\s+(?:month|week|year)\b|in\s+\p{L}+\s+(?:19|20)\d\d\b|on\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}\b)/iu;

/** Whether a clause tells of what was said before the meeting. A sentence that tells of the meeting itself does not. */
const isFromBefore = (sentence: string, { subject, isBefore }: Clause, clauses: readonly Clause[]): boolean =>
  isBefore ||
  (BEFORE.test(sentence.slice(0, subject.from)) &&
    !clauses.some(({ use }) => 'meets' in use && use.meets === 'MEETING'));

/** What paragraphs report that people said, and what was talked about. */
export async function reportedIn(paragraphs: readonly Paragraph[], surroundings: Surroundings): Promise<Reported> {
  const { present, at, directory } = surroundings;
  const finder = new SpeakerFinder(present, at, directory);
  const topics = await directory.topicLabels();
  const isPresent = (words: string) => calledAmong(present, { title: null, name: words }) !== undefined;
  const statements: StatementInput[] = [];
  const agenda: NonNullable<MeetingInput['agenda']> = [];
  const notes: string[] = [];
  for (const paragraph of paragraphs) {
    const quoted = quotations(paragraph.text);
    for (const { start, end } of sentenceRanges(paragraph.text, 'en')) {
      const sentence = paragraph.text.slice(start, end);
      const { clauses, names } = clausesOf(sentence, isPresent);
      finder.begin(names);
      for (const clause of clauses) {
        const exact = sentence.slice(clause.from, clause.to);
        const quote = quoteAt(paragraph, start + clause.from, exact);
        const speakers = await finder.find(clause.subject);
        if ('meets' in clause.use) continue;
        if ('talks' in clause.use) {
          agenda.push(
            ...topics
              .in(exact)
              .map((item) => ({ item, as: 'DISCUSSED' as const, quote, method: 'RULES' as const, confidence: 0.9 })),
          );
          continue;
        }
        if (typeof speakers === 'string' || speakers.confidence < LEAST) {
          const why = typeof speakers === 'string' ? speakers : speakers.reason;
          notes.push(`not loaded, since ${why}: "${clause.subject.phrase} ${clause.verb} …"`);
          continue;
        }
        if (ELSEWHERE.test(exact)) {
          notes.push(`not loaded, since it was said elsewhere: "${clause.subject.phrase} ${clause.verb} …"`);
          continue;
        }
        const words = quotedParts(paragraph.text, quoted, {
          from: start + clause.from,
          to: start + clause.to,
        });
        const occasion = isFromBefore(sentence, clause, clauses) ? {} : surroundings.occasion;
        statements.push(statementOf(clause, speakers, quote, words.length > 0, topics, { ...surroundings, occasion }));
      }
    }
  }
  return { statements, agenda, notes };
}

function statementOf(
  { subject, verb, use }: Clause,
  { ids, kind, postId, confidence, reason }: Speakers,
  quote: ReturnType<typeof quoteAt>,
  isMixed: boolean,
  topics: Topics,
  { occasion, reporter }: Surroundings,
): StatementInput {
  return {
    speakers: [...ids],
    speakerKind: kind,
    attributedAs: subject.phrase,
    ...(postId === null ? {} : { speakingAs: postId }),
    ...(reporter === null ? {} : { reportedBy: [reporter] }),
    ...occasion,
    about: topics.in(quote.exact),
    mode: isMixed ? 'MIXED' : 'INDIRECT',
    verb: verb.replace(/\s+/g, ' '),
    kinds: 'says' in use ? [...use.says] : ['ASSERTION'],
    quote,
    method: 'RULES',
    confidence,
    reason,
  };
}
