import type { DateForm } from '../verified.js';
import type { TitledName } from './titles.js';

/** Somebody as a source names them, to be found among the people whom the graph knows. */
export interface Mention {
  /** Verbatim: "PRESIDENT BIDEN", "Secretary of State Antony Blinken", "the Secretary General". */
  readonly text: string;
  /** Title and name, where the source has them apart; else they are told from the text. */
  readonly parts?: TitledName;
  /** When they were named so: offices are looked up at this date. */
  readonly at: Pick<DateForm, 'earliest' | 'latest'>;
  /** Countries and organisations, by name, that the source connects with them: "… of Finland". */
  readonly of: readonly string[];
}

/** Somebody who may be meant. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
  /** What speaks for and against, in words. */
  readonly reasons: readonly string[];
  /** The office that fits the title; null when none does. */
  readonly postId: string | null;
  /** Whether the source gives an office, country or organisation that they are not known to have. */
  readonly mayBeNamesake: boolean;
}

/** What became of a mention: somebody, or nobody with those who come near. */
export interface Decision {
  readonly mention: Mention;
  readonly decided: Candidate | null;
  /** Best first, those below the threshold too. */
  readonly candidates: readonly Candidate[];
}

/** A mention means somebody from this score on, when nobody else comes near. */
export const THRESHOLD = 0.85;
/** So much better than the next one somebody must be. */
export const MARGIN = 0.05;
/** Whoever may be a namesake is meant no more surely than this. */
export const DOUBTFUL = 0.8;
