import { type Named, namedIn } from './named.js';
import { FINITE, PARTICIPLES, PAST_FORMS, useOf, type VerbUse } from './reporting-verbs.js';
import { type IsPresent, type Subject, subjectAt } from './subjects.js';
import { isVerbBefore, reportsBefore } from './verb-objects.js';

/** What a sentence tells of somebody: "The President / thanked / the Prime Minister for …". Places in UTF-16 units. */
export interface Clause {
  readonly subject: Subject;
  /** Verbatim: "made clear". */
  readonly verb: string;
  readonly use: VerbUse;
  /** Whether it tells of something before: "has called on …", "recently announced …". */
  readonly isBefore: boolean;
  /** The words after the verb, without punctuation at their end. */
  readonly from: number;
  readonly to: number;
}

/** A sentence taken apart. */
export interface ReadSentence {
  readonly clauses: readonly Clause[];
  readonly names: readonly Named[];
}

const ADVERBS =
  '(?:(?:\\p{Ll}+ly(?:\\s+and\\s+\\p{Ll}+ly)?|also|both|each|further|later|again|together|all|then|once|more|have|has|had)\\s+){0,3}';
const VERB = new RegExp(`\\s+${ADVERBS}(${FINITE})(?![\\p{L}-])`, 'uy');
const BEFORE = /\s(?:had|has|previously|recently)\s/;
/** Places at which a clause may begin. */
const BOUNDARY =
  /^\s*(?:(?:And|But|Together|Today|Yesterday|This\s+(?:morning|afternoon|evening))\s+)?|(?<=\p{Ll}{2}\.)(?=\p{Lu}\p{Ll})|,\s+(?:(?:and|but|while|with)\s+)?|[;:]\s+|\s+(?:and|while|but)\s+/gu;
/** A clause that depends on another tells nothing of its own. */
const DEPENDENT = /\b(?:which|who|whom|whose|as|that|when|where|if|because|after|since|before|until)$/i;
/** What stands right before a place: enough for one of these words and what parts it from others. */
const lastOf = (sentence: string, at: number) => sentence.slice(Math.max(0, at - 12), at);
const WHOLE = '(?![\\p{L}-])(?!\\s+by\\s)';
/** A further verb of the same subject: "and welcomed", ", reaffirmed", ", noting", "noting … and stressing". */
const FURTHER = new RegExp(
  `(?:(?:,\\s+|\\s+|\\s?—)(?:and|but|as\\s+well\\s+as)|;(?:\\s+and)?)\\s+${ADVERBS}(?<coordinated>${PAST_FORMS})${WHOLE}` +
    `|,\\s+(?:while\\s+)?${ADVERBS}(?<listed>${PAST_FORMS}|${PARTICIPLES})${WHOLE}` +
    `|\\s+and\\s+${ADVERBS}(?<participle>${PARTICIPLES})${WHOLE}` +
    `|\\s+(?:by|with\\s+(?:\\p{Ll}+\\s+)?remarks)\\s+${ADVERBS}(?<means>${PARTICIPLES})${WHOLE}`,
  'gu',
);

/** "closed the meeting by thanking …" is said; "helped by lowering prices and offering …" is not. */
const FRAMES = /^(?:began|closed|concluded|ended|kicked\s+off|opened|started)$/;

interface Head {
  readonly subject: Subject;
  readonly verb: string;
  readonly isBefore: boolean;
  readonly start: number;
  readonly end: number;
}

/** The clauses of a sentence that tell what somebody said, or that something was talked about. */
export function clausesOf(sentence: string, isPresent: IsPresent): ReadSentence {
  const names = namedIn(sentence);
  const heads = headsOf(sentence, names, isPresent);
  const clauses = heads.flatMap((head, index) => {
    const limit = heads[index + 1]?.start ?? sentence.length;
    return verbsFrom(sentence, head, limit);
  });
  return { clauses, names };
}

function headsOf(sentence: string, names: readonly Named[], isPresent: IsPresent): Head[] {
  const heads: Head[] = [];
  for (const boundary of sentence.matchAll(BOUNDARY)) {
    const from = boundary.index + boundary[0].length;
    if (from < (heads.at(-1)?.end ?? 0) || DEPENDENT.test(lastOf(sentence, boundary.index))) continue;
    const subject = subjectAt(sentence, from, names, isPresent);
    if (subject === null) continue;
    VERB.lastIndex = appositionAfter(sentence, subject.to);
    const match = VERB.exec(sentence);
    if (match === null) continue;
    const use = useOf(match[1]!.replace(/\s+/g, ' '));
    // What somebody else did, behind a report, may be a part of what is reported.
    if ('meets' in use && use.meets === 'DOING' && heads.length > 0) continue;
    heads.push({
      subject,
      verb: match[1]!,
      isBefore: BEFORE.test(match[0]),
      start: boundary.index,
      end: match.index + match[0].length,
    });
  }
  return heads;
}

const APPOSITION = /,\s+[^,.;]{3,80},(?=\s)|\s+[–—]\s[^–—.;]{3,160}\s?[–—](?=\s)|\s+\([^)]{1,40}\)/y;
const TODAY = /\s+(?:today|yesterday)\b/y;

/** Skips "today" and what a name is explained by. */
function appositionAfter(sentence: string, at: number): number {
  for (const pattern of [TODAY, APPOSITION]) {
    pattern.lastIndex = at;
    const match = pattern.exec(sentence);
    if (match) return at + match[0].length;
  }
  return at;
}

/** The verb of a clause and those after it that have the same subject. */
function verbsFrom(sentence: string, { subject, verb, isBefore, end }: Head, limit: number): Clause[] {
  const verbs = [{ verb, start: end, end }];
  const rest = sentence.slice(end, limit);
  for (const match of rest.matchAll(FURTHER)) {
    const { coordinated, listed, participle, means } = match.groups!;
    if (means !== undefined && !FRAMES.test(verb)) continue;
    // "by lowering prices and asking …" has no participle before that reports.
    if (participle !== undefined && !/ing\b/.test(verbs.at(-1)!.verb)) continue;
    const further = (coordinated ?? listed ?? participle ?? means)!;
    if (!isVerbBefore(further, rest.slice(match.index + match[0].length).trimStart())) continue;
    verbs.push({
      verb: further,
      start: end + match.index,
      end: end + match.index + match[0].length,
    });
  }
  return verbs.flatMap((one, index) => {
    const until = verbs[index + 1]?.start ?? limit;
    const { from, to } = contentOf(sentence, one.end, until);
    const use = useOf(one.verb.replace(/\s+/g, ' '));
    const isReport =
      isContent(sentence.slice(from, to)) && reportsBefore(one.verb, sentence.slice(one.end, until).trimStart());
    return 'says' in use && !isReport ? [] : [{ subject, verb: one.verb, use, isBefore, from, to }];
  });
}

/** The words between two places, without "that" before and punctuation after them, up to the end of their sentence. */
function contentOf(sentence: string, start: number, end: number): { from: number; to: number } {
  const glued = /(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})/u.exec(sentence.slice(start, end));
  const words = sentence.slice(start, glued === null ? end : start + glued.index);
  const from = start + (/^(?:\s|:|,)*(?:that,?\s+)?/.exec(words)?.[0].length ?? 0);
  const trimmed = sentence
    .slice(from, start + words.length)
    .replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')
    .replace(/(?<!\b\p{Lu}\.\p{Lu})\.+$/u, '');
  return { from, to: from + trimmed.length };
}

/** One word says nothing. */
const isContent = (words: string) => /\S\s+\S/.test(words);
