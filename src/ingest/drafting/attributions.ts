import type { UnitRange } from '../article-text.js';
import { ASIDE, NAME, SUBJECT, VERB } from './words.js';

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

const QUOTED = '[“"]([^“”"]+)[”"]';
const flags = 'du';
/** “…,” said X. */
const QUOTE_VERB_SUBJECT = new RegExp(`${QUOTED}\\s*(${VERB})\\s+(${SUBJECT})(?=[\\s,.;:]|$)`, flags);
/** “…,” X said. */
const QUOTE_SUBJECT_VERB = new RegExp(`${QUOTED}\\s*,?\\s*(${SUBJECT})\\s+(?:\\p{Ll}+ly\\s+)?(${VERB})\\b`, flags);
/** X said, “…” */
const SUBJECT_VERB_QUOTE = new RegExp(
  `(?:^|[\\s,])(${SUBJECT})(?:,[^,“"]{2,80},)?\\s+(?:also\\s+|\\p{Ll}+ly\\s+)?(${VERB})${ASIDE}[,:]?\\s*(?=[“"])`,
  flags,
);
/** X said that … */
const SUBJECT_VERB_CLAUSE = new RegExp(
  `^(?:[^,“"]{0,60},\\s+)?(${SUBJECT})(?:,[^,“"]{2,80},)?\\s+(?:also\\s+|later\\s+|\\p{Ll}+ly\\s+)?(${VERB})(${ASIDE})\\s+(?:that\\s+)?(\\S.*?)[.!?]?\\s*$`,
  flags,
);
/** …, X said. */
const CLAUSE_SUBJECT_VERB = new RegExp(
  `^(.+?),\\s+(${SUBJECT})\\s+(${VERB})(?:\\s+(?:on|in|to)\\s+[^,]{1,60})?[.]?\\s*$`,
  flags,
);
/** According to X, … */
const ACCORDING_TO = new RegExp(`^According\\s+to\\s+(${SUBJECT}),\\s+(.+?)[.]?\\s*$`, flags);
/** "… Y had asked …" inside what X said. */
const CHAIN = new RegExp(`^(${NAME})\\s+(?:had|has)\\s+(${VERB})\\s+(?:that\\s+)?(\\S.*)$`, flags);

/** Whom a sentence lets speak: at most one attribution, by the first rule that fits; null when none does. */
export function attributionIn(sentence: string): Attribution | null {
  const found =
    quoted(sentence, QUOTE_VERB_SUBJECT, { words: 1, verb: 2, subject: 3 }) ??
    quoted(sentence, QUOTE_SUBJECT_VERB, { words: 1, subject: 2, verb: 3 }) ??
    introduced(sentence) ??
    accordingTo(sentence) ??
    clause(sentence) ??
    trailing(sentence);
  return found && chained(sentence, found);
}

/** A sentence that is one quotation, as the next of somebody who is being quoted. */
export const wholeQuotation = (sentence: string): UnitRange | null =>
  range(new RegExp(`^\\s*${QUOTED}[.]?\\s*$`, flags).exec(sentence), 1);

function quoted(
  sentence: string,
  pattern: RegExp,
  groups: { words: number; verb: number; subject: number },
): Found | null {
  const match = pattern.exec(sentence);
  const first = range(match, groups.words);
  if (!match || !first) return null;
  const later = quotationsFrom(sentence, match.index + match[0].length);
  return {
    subject: match[groups.subject]!,
    verb: match[groups.verb]!,
    mode: 'DIRECT',
    content: [withoutComma(sentence, first), ...later],
    confidence: 0.95,
    rule: 'words in quotation marks with the speaker and a verb of saying beside them',
  };
}

function introduced(sentence: string): Found | null {
  const match = SUBJECT_VERB_QUOTE.exec(sentence);
  if (!match) return null;
  const content = quotationsFrom(sentence, match.index + match[0].length);
  if (content.length === 0) return null;
  const rest = sentence.slice(content.at(-1)!.to + 1).replace(/[.\s]/g, '');
  // Words outside the marks behind the first quotation belong to the clause: that is a sentence of the next rule.
  if (rest.length > 25) return null;
  return {
    subject: match[1]!,
    verb: match[2]!,
    mode: 'DIRECT',
    content,
    confidence: 0.95,
    rule: 'a speaker and a verb of saying before words in quotation marks',
  };
}

function accordingTo(sentence: string): Found | null {
  const match = ACCORDING_TO.exec(sentence);
  const content = range(match, 2);
  if (!match || !content) return null;
  return {
    subject: match[1]!,
    verb: 'according to',
    ...told(sentence, content),
    confidence: 0.9,
    rule: '"according to" before a speaker',
  };
}

function clause(sentence: string): Found | null {
  const match = SUBJECT_VERB_CLAUSE.exec(sentence);
  const content = range(match, 4);
  if (!match || !content) return null;
  return {
    subject: match[1]!,
    verb: match[2]!,
    ...told(sentence, content),
    confidence: 0.85,
    rule: 'a speaker, a verb of saying, and the clause behind it',
  };
}

function trailing(sentence: string): Found | null {
  const match = CLAUSE_SUBJECT_VERB.exec(sentence);
  const content = range(match, 1);
  if (!match || !content) return null;
  return {
    subject: match[2]!,
    verb: match[3]!,
    ...told(sentence, content),
    confidence: 0.85,
    rule: 'a clause, and a speaker with a verb of saying behind it',
  };
}

/** "X said Y had asked …": the words are Y's, told by X. */
function chained(sentence: string, found: Found): Attribution {
  const whole = found.content[0]!;
  const match = found.mode === 'DIRECT' ? null : CHAIN.exec(sentence.slice(whole.from, whole.to));
  const inner = range(match, 3);
  if (!match || !inner) return { ...found, reporter: null };
  const content = { from: whole.from + inner.from, to: whole.from + inner.to };
  return {
    ...found,
    ...told(sentence, content),
    subject: match[1]!,
    verb: match[2]!,
    reporter: found.subject,
    confidence: 0.8,
    rule: `${found.rule}; what is told there are the words of somebody else`,
  };
}

const told = (sentence: string, content: UnitRange): Pick<Found, 'mode' | 'content'> => ({
  mode: /[“”"]/.test(sentence.slice(content.from, content.to)) ? 'MIXED' : 'INDIRECT',
  content: [content],
});

function quotationsFrom(sentence: string, from: number): UnitRange[] {
  return [...sentence.slice(from).matchAll(new RegExp(QUOTED, `g${flags}`))].flatMap((match) => {
    const inner = range(match, 1);
    return inner ? [withoutComma(sentence, { from: from + inner.from, to: from + inner.to })] : [];
  });
}

/** The comma before the closing mark is the writer's, not the speaker's. */
const withoutComma = (sentence: string, { from, to }: UnitRange): UnitRange => ({
  from,
  to: sentence[to - 1] === ',' ? to - 1 : to,
});

function range(match: RegExpExecArray | RegExpMatchArray | null, group: number): UnitRange | null {
  const indices = (match as RegExpExecArray | null)?.indices?.[group];
  return indices ? { from: indices[0], to: indices[1] } : null;
}
