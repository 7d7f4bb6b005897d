import type { Topics } from '../resolution/topics.js';
import { NAME, NO_SPEAKER, OPENER, SUBJECT } from './words.js';

/** A stance that a text has in so many words. */
export interface StanceWords {
  readonly stance: 'FOR' | 'AGAINST' | 'CONDITIONAL';
  readonly strength: 'FIRM' | 'UNCLEAR';
  /** Ids of the one thing that is stood for or against. */
  readonly target: string;
  /** The words behind "if" and its like; null where the stance has none. */
  readonly conditions: string | null;
  /** In words, for whoever reviews. */
  readonly rule: string;
}

/** A stance of somebody whom the sentence names, as its writer tells it. */
export interface ToldStance extends StanceWords {
  readonly subject: string;
}

const FOR = [
  '(?:support|back|favou?r|accept)(?:s|ed)?',
  'endorse[sd]?',
  'approve[sd]?\\s+of',
  'agree[sd]?\\s+to',
  '(?:is|am|are|was|were)\\s+in\\s+favou?r\\s+of',
].join('|');
const AGAINST = [
  'oppose[sd]?',
  'reject(?:s|ed)?',
  'object(?:s|ed)?\\s+to',
  '(?:is|am|are|was|were)\\s+(?:opposed\\s+to|against)',
].join('|');
const FIRMLY =
  '(?:absolutely|categorically|completely|firmly|flatly|fully|outright|resolutely|strongly|unequivocally|utterly)';
const ADVERB = `(?:(?<adverb>${FIRMLY})\\s+)?`;
/** "supports the": no auxiliary but "has", for "would support" is no stance yet, and "does not support" may be none. */
const STANDS = `(?:(?:has|have|had)\\s+)?${ADVERB}(?:(?<for>${FOR})|(?<against>${AGAINST}))\\s+`;
const DETERMINER = /^(?:the|an?|any|this)\s+/iu;
const OWN = new RegExp(`^(?:that\\s+)?(?:I|we|he|she|it|they)\\s+${STANDS}`, 'iu');
const TOLD = new RegExp(`^(?<subject>${SUBJECT}|${NAME})\\s+${STANDS}`, 'u');

const CONDITION =
  /^[,\s]*(?:but\s+)?(?:only\s+)?(?:if|provided(?:\s+that)?|as\s+long\s+as|on\s+(?:the\s+)?condition\s+that)\s+(?<conditions>[^.!?]{3,}?)[.!?”"]*\s*$/iu;
/** Nothing behind the name of a thing makes another thing of it: "supports the Strait Plan", not "… Plan opponents". */
const ENDS =
  /^(?:[\s”"]*[.,;:!?)–—]|\s*[”"]?\s*$|\s+(?:after|and|as|at|because|before|by|despite|during|for|from|in|on|since|so|when|which|while|with|yesterday|today)(?!\p{L}))/iu;
const OPEN = /^[\s,]*(?:but\s+|only\s+)*(?:if|provided|as\s+long\s+as|on\s+(?:the\s+)?condition|unless)(?!\p{L})/iu;

/** A speaker's own stance in what he is quoted as saying, outright: "he rejects the Strait Plan". */
export function ownStance(words: string, targets: Topics): StanceWords | null {
  const said = words.replace(/[“”"]/g, '');
  return stanceIn(said, OWN.exec(said), targets, 'words of the speaker that say so outright');
}

/** The stance that a sentence gives to its subject, outright: "Nordmark rejects the Strait Plan." */
export function toldStance(sentence: string, targets: Topics): ToldStance | null {
  if (/[“”"?]/.test(sentence)) return null;
  const told = sentence.replace(OPENER, '');
  const match = TOLD.exec(told);
  const subject = match?.groups?.subject;
  if (subject === undefined || NO_SPEAKER.test(subject)) return null;
  const found = stanceIn(told, match, targets, 'words of the article that say so outright');
  return found && { ...found, subject };
}

function stanceIn(text: string, match: RegExpExecArray | null, targets: Topics, rule: string): StanceWords | null {
  if (match === null) return null;
  const all = text.slice(match[0].length);
  // "The Vik" may be the name itself.
  const rest = targets.at(all) === null ? all.replace(DETERMINER, '') : all;
  const named = targets.at(rest);
  if (named?.ids.length !== 1) return null;
  const behind = rest.slice(named.length);
  const conditions = CONDITION.exec(behind)?.groups?.conditions ?? null;
  if (conditions === null && (OPEN.test(behind) || !ENDS.test(behind))) return null;
  const side = match.groups!.for === undefined ? 'AGAINST' : 'FOR';
  // Only what is accepted under conditions is CONDITIONAL.
  if (conditions !== null && side === 'AGAINST') return null;
  return {
    stance: conditions === null ? side : 'CONDITIONAL',
    strength: match.groups!.adverb === undefined ? 'UNCLEAR' : 'FIRM',
    target: named.ids[0]!,
    conditions,
    rule,
  };
}
