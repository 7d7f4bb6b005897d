import type { UnitRange } from '../article-text.js';
import { ASIDES, END_OF_SUBJECT, NAME, NO_SPEAKER, OFFICE, OPENER, SUBJECT, VERB } from './words.js';

/** Words that a text attributes to somebody. Ranges are UTF-16 units of the sentence. */
export interface Attribution {
  /** Who, as the text has it. */
  readonly subject: string;
  readonly verb: string;
  readonly mode: 'DIRECT' | 'INDIRECT' | 'MIXED';
  /** What was said, without speaker and verb. */
  readonly content: readonly UnitRange[];
  /** Who told it, where the subject is quoted by somebody else: "X said Y had asked …". */
  readonly reporter: string | null;
  readonly confidence: number;
  /** In words, for whoever reviews. */
  readonly rule: string;
}

type Found = Omit<Attribution, 'reporter'>;

const QUOTED = '[“"](?<words>[^“”"]+)[”"]';
const WHO = `(?<subject>${SUBJECT})`;
const SAYS = `(?<verb>${VERB})`;
/** "…, who leads the house, …"; a name there says who an office is. */
const APPOSITION = `(?:,(?<apposition>[^,“"]{2,80}),)?`;
const ADVERB = '(?:(?:\\p{Ll}+ly|once)\\s+)?';
const flags = 'du';
/** “…,” said X. */
const QUOTE_VERB_SUBJECT = new RegExp(
  `${QUOTED}\\s*${SAYS}\\s+${WHO}${END_OF_SUBJECT}(?:,(?<apposition>\\s+${NAME}))?`,
  flags,
);
/** “…,” X said. */
const QUOTE_SUBJECT_VERB = new RegExp(`${QUOTED}\\s*,?\\s*${WHO}${APPOSITION}\\s+${ADVERB}${SAYS}\\b`, flags);
/** X said, “…” */
const SUBJECT_VERB_QUOTE = new RegExp(
  `(?:^|[\\s,])${WHO}${APPOSITION}\\s+(?:also\\s+)?${ADVERB}${SAYS}${ASIDES}[,:]?\\s*(?=[“"])`,
  flags,
);
/** X said that … */
const SUBJECT_VERB_CLAUSE = new RegExp(
  `^(?<lead>[^,“"]{0,60},\\s+)?${WHO}${APPOSITION}\\s+(?:also\\s+|later\\s+)?${ADVERB}${SAYS}(?<aside>${ASIDES})\\s+(?:that\\s+)?(?<words>\\S.*?)[.!?]?\\s*$`,
  flags,
);
/** …, X said. */
const CLAUSE_SUBJECT_VERB = new RegExp(
  `^(?<words>.+?),\\s+${WHO}\\s+${SAYS}${ASIDES}(?:\\s+(?:on|in|to)\\s+[^,]{1,60}|\\s+(?:after|ahead\\s+of|at|before|during|following)\\s[^“”"]{1,160})?[.]?\\s*$`,
  flags,
);
/** According to X, … */
const ACCORDING_TO = new RegExp(
  `^(?<verb>According\\s+to)\\s+${WHO}(?:,(?<apposition>\\s+(?:(?<=\\sto\\s+(?:the|an?|his|her|their)\\s[^,]*,\\s+)${NAME}|${OFFICE}|who\\s[^,“"]{2,80}))(?=,\\s+(?!(?:who|whose|which|that)\\s)))?,\\s+(?<words>.+?)[.]?\\s*$`,
  flags,
);
/** "… Y had asked …" inside what X said. */
const CHAIN = new RegExp(
  `^(?<subject>${NAME})\\s+(?:had|has)\\s+${SAYS}${ASIDES}\\s+(?:that\\s+)?(?<words>\\S.*)$`,
  flags,
);
/** What ends so puts what follows into somebody else's mouth, or in doubt: "Orlan denied that Solvei said, “…”" */
const EMBEDDED = new RegExp(`(?:^|\\s)(?:that|whether|if|unless|${VERB})\\s*$`, 'iu');
/** "…, Solvei said after talks with …": when it was said, behind what was said. */
const WHEN = /^(?:after|ahead\s+of|at|before|during|following|in|on|when|while)\s/u;
/** Between two quotations, words of another: "…,” Solvei said, while Orlan answered: “…". */
const ANOTHER = /\p{Lu}|(?<!\p{L})(?:he|she|they|while|who)(?!\p{L})/u;
/** Behind a verb of saying these are not what was said: "said so", "said on Friday". */
const NO_CONTENT = new RegExp(`^(?:it|little|more|much|nothing|otherwise|so|this)${ASIDES}$`, 'u');
const ONLY_ASIDES = new RegExp(`^${ASIDES}(?:\\s+(?:on|in|at|to)\\s+\\S+)?$`, 'u');

/** Whom a sentence lets speak: at most one attribution, by the first rule that fits; null when none does. */
export function attributionIn(sentence: string): Attribution | null {
  const found =
    quoted(sentence, QUOTE_VERB_SUBJECT) ??
    quoted(sentence, QUOTE_SUBJECT_VERB) ??
    introduced(sentence) ??
    accordingTo(sentence) ??
    clause(sentence) ??
    trailing(sentence);
  return found && chained(sentence, found);
}

/** A sentence that is one quotation, as the next of somebody who is being quoted. */
export const wholeQuotation = (sentence: string): UnitRange | null =>
  range(new RegExp(`^\\s*${QUOTED}[.]?\\s*$`, flags).exec(sentence));

function quoted(sentence: string, pattern: RegExp): Found | null {
  const match = pattern.exec(sentence);
  const subject = subjectOf(match);
  const first = range(match);
  if (!match || !first || subject === null) return null;
  const later = quotationsFrom(sentence, match.index + match[0].length);
  return {
    subject,
    verb: match.groups!.verb!,
    mode: 'DIRECT',
    content: [withoutComma(sentence, first), ...later],
    confidence: 0.95,
    rule: 'words in quotation marks with the speaker and a verb of saying beside them',
  };
}

function introduced(sentence: string): Found | null {
  const match = SUBJECT_VERB_QUOTE.exec(sentence);
  const subject = subjectOf(match);
  if (!match || subject === null || EMBEDDED.test(sentence.slice(0, match.index))) return null;
  const content = quotationsFrom(sentence, match.index + match[0].length);
  if (content.length === 0) return null;
  const rest = sentence.slice(content.at(-1)!.to + 1).replace(/[.\s]/g, '');
  // Words outside the marks behind the first quotation belong to the clause: that is a sentence of the next rule.
  if (rest.length > 25) return null;
  return {
    subject,
    verb: match.groups!.verb!,
    mode: 'DIRECT',
    content,
    confidence: 0.95,
    rule: 'a speaker and a verb of saying before words in quotation marks',
  };
}

function accordingTo(sentence: string): Found | null {
  const match = ACCORDING_TO.exec(sentence);
  const subject = subjectOf(match);
  const content = range(match);
  if (!match || !content || subject === null) return null;
  return {
    subject,
    verb: match.groups!.verb!,
    ...told(sentence, content),
    confidence: 0.9,
    rule: '"according to" before a speaker',
  };
}

function clause(sentence: string): Found | null {
  const match = SUBJECT_VERB_CLAUSE.exec(sentence);
  const subject = subjectOf(match);
  const content = range(match);
  if (!match || !content || subject === null) return null;
  const { verb, words, aside, lead } = match.groups!;
  if (lead !== undefined && WHEN.test(words!) && !WHEN.test(lead.toLowerCase())) return null;
  // Somebody is always told; who it is must be clear, so that it is not taken for the words.
  if (NO_CONTENT.test(words!) || ONLY_ASIDES.test(` ${words}`) || (verb === 'told' && aside === '')) return null;
  return {
    subject,
    verb: verb!,
    ...told(sentence, content),
    confidence: 0.85,
    rule: 'a speaker, a verb of saying, and the clause behind it',
  };
}

function trailing(sentence: string): Found | null {
  const match = CLAUSE_SUBJECT_VERB.exec(sentence);
  const subject = subjectOf(match);
  const content = range(match);
  if (!match || !content || subject === null) return null;
  return {
    subject,
    verb: match.groups!.verb!,
    ...told(sentence, content),
    confidence: 0.85,
    rule: 'a clause, and a speaker with a verb of saying behind it',
  };
}

/** "X said Y had asked …": the words are Y's, told by X. */
function chained(sentence: string, found: Found): Attribution {
  const whole = found.content[0]!;
  const match = found.mode === 'DIRECT' ? null : CHAIN.exec(sentence.slice(whole.from, whole.to));
  const subject = subjectOf(match);
  const inner = range(match);
  if (!match || !inner || subject === null) return { ...found, reporter: null };
  const content = { from: whole.from + inner.from, to: whole.from + inner.to };
  return {
    ...found,
    ...told(sentence, content),
    subject,
    verb: match.groups!.verb!,
    reporter: found.subject,
    confidence: 0.8,
    rule: `${found.rule}; what is told there are the words of somebody else`,
  };
}

/** The speaker whom a match names, as the text has it; null where it says that nobody spoke, or leaves it open. */
function subjectOf(match: RegExpExecArray | null): string | null {
  if (match === null) return null;
  const { subject = '', apposition = '' } = match.groups!;
  // The point of an abbreviation stays, that of the sentence does not.
  const bare = subject.replace(OPENER, '').replace(/(?<=\p{L}{3})\.$/u, '');
  if (NO_SPEAKER.test(bare)) return null;
  const isNamed = IS_OFFICE.test(bare) && IS_NAME.test(apposition.trim());
  return isNamed ? `${bare},${apposition}`.replace(/(?<=\p{L}{3})\.$/u, '') : bare;
}

const IS_OFFICE = /^(?:the|an?|his|her|their)\s/i;
const IS_NAME = new RegExp(`^${NAME}$`, 'u');

function told(sentence: string, content: UnitRange): Pick<Found, 'mode' | 'content'> {
  const words = sentence.slice(content.from, content.to);
  const inner = wholeQuotation(words);
  if (inner) {
    const [from, to] = [content.from + inner.from, content.from + inner.to];
    return { mode: 'DIRECT', content: [withoutComma(sentence, { from, to })] };
  }
  return { mode: /[“”"]/.test(words) ? 'MIXED' : 'INDIRECT', content: [content] };
}

/** The quotations from a place on, as long as nobody else comes between them. */
function quotationsFrom(sentence: string, from: number): UnitRange[] {
  const found: UnitRange[] = [];
  let end = from;
  for (const match of sentence.slice(from).matchAll(new RegExp(QUOTED, `g${flags}`))) {
    const inner = range(match);
    if (inner === null || ANOTHER.test(sentence.slice(end, from + match.index))) break;
    found.push(withoutComma(sentence, { from: from + inner.from, to: from + inner.to }));
    end = from + match.index + match[0].length;
  }
  return found;
}

/** The comma before the closing mark is the writer's, not the speaker's. */
const withoutComma = (sentence: string, { from, to }: UnitRange): UnitRange => ({
  from,
  to: sentence[to - 1] === ',' ? to - 1 : to,
});

/** Where the words of a match stand. */
function range(match: RegExpExecArray | RegExpMatchArray | null): UnitRange | null {
  const indices = (match as RegExpExecArray | null)?.indices?.groups?.words;
  return indices ? { from: indices[0], to: indices[1] } : null;
}
