import { fold } from '../../graph/fold.js';
import { ACTOR } from '../expected.js';
import { personKey } from '../resolution/declared.js';
import type { Directory } from '../resolution/directory.js';
import type { Mention } from '../resolution/mention.js';
import { officeIn } from '../resolution/titles.js';
import { fullNamesIn } from './full-names.js';

/** Who a subject of a sentence is. */
export interface Speaker {
  /** An id or a key that the draft declares; null where nobody is named or it is not decided. */
  readonly reference: string | null;
  readonly confidence: number;
  readonly reason: string;
}

/** Who spoke last, by which words, and the text from that sentence on. */
export interface LastSpeaker {
  readonly speaker: Speaker;
  readonly subject: string;
  readonly since: string;
}

/** Whether a subject is a pronoun for one person. */
export const isPronoun = (subject: string): boolean => /^(?:he|she)$/i.test(subject);
const ROLE = /^(?:the|an?|his|her|their|they)\b/i;

/** Finds out who speaks in one article: its full names first, then surnames that they explain, then who is known. */
export class Speakers {
  /** New people, by key: an article that names somebody in full may make them known, once a person has looked. */
  readonly people = new Map<string, string>();
  private readonly full: readonly string[];
  /** Which pronoun the article has for whom. */
  private readonly pronouns = new Map<string, string>();
  private readonly found = new Map<string, Promise<Speaker>>();

  constructor(
    text: string,
    private readonly at: Mention['at'],
    private readonly directory: Directory,
  ) {
    this.full = fullNamesIn(text);
  }

  /** `before` is who spoke last, for a pronoun. */
  async of(subject: string, before: LastSpeaker | null): Promise<Speaker> {
    if (isPronoun(subject)) return this.pronoun(subject, before);
    const known = this.found.get(subject) ?? this.find(subject);
    this.found.set(subject, known);
    return known;
  }

  private async find(subject: string): Promise<Speaker> {
    const resolver = await this.directory.exact([subject, subject.replace(/^the\s+/i, '')]);
    for (const name of [subject, subject.replace(/^the\s+/i, '')]) {
      const exact = resolver.find(name, ACTOR);
      if ('id' in exact) return { reference: exact.id, confidence: 1, reason: `"${subject}" is a name of ${exact.id}` };
    }
    const name = nameOf(subject);
    if (name === null) return { reference: null, confidence: 1, reason: `"${subject}" names nobody` };
    const full = this.fullNameOf(name);
    const [decision] = await this.directory.decide([{ text: full ?? subject, at: this.at, of: [] }]);
    if (decision!.decided) {
      const { id, score, reasons } = decision!.decided;
      return {
        reference: id,
        confidence: score,
        reason: `"${subject}" is taken for one who ${reasons.join(', and ')}`,
      };
    }
    const near = decision!.candidates.map((one) => `${one.name} (${one.id})`).join(', ');
    const nearness = near === '' ? '' : `; near come ${near}`;
    const bare = nameOf(full ?? '') ?? full ?? '';
    const key = personKey(bare);
    // A draft that declares the key of somebody who is known would take the two for one.
    const isTaken = decision!.candidates.some(({ id }) => id === `person:${key}`);
    if (full === undefined || ORGANISATION.test(full) || isTaken) {
      return { reference: null, confidence: 1, reason: `not decided who "${subject}" is${nearness}` };
    }
    this.people.set(key, bare);
    const reason = `the article names ${bare} in full, nobody known has the name${nearness}`;
    return { reference: key, confidence: 0.8, reason };
  }

  /** "He" is who spoke last, unless others were named since, or the article says "she" of them. */
  private pronoun(subject: string, before: LastSpeaker | null): Speaker {
    const nobody = (reason: string) => ({ reference: null, confidence: 1, reason });
    const reference = before?.speaker.reference;
    if (reference == null) return nobody(`"${subject}" names nobody`);
    const others = this.othersIn(before!);
    if (others.length > 0) return nobody(`"${subject}" may be who spoke last or ${others.join(', ')}`);
    const word = subject.toLowerCase();
    const usual = this.pronouns.get(reference) ?? word;
    if (usual !== word) return nobody(`who spoke last is "${usual}" here, not "${word}"`);
    this.pronouns.set(reference, word);
    const confidence = Math.min(before!.speaker.confidence, 0.8);
    return { reference, confidence, reason: `"${subject}" is taken for who spoke last` };
  }

  /** Whom the text has named since somebody spoke, in full or by surname, among the full names of the article. */
  private othersIn({ subject, since }: LastSpeaker): string[] {
    const people = this.full.filter((full) => !ORGANISATION.test(full)).map((full) => nameOf(full) ?? full);
    return [...new Set(people)].filter((name) => {
      const surname = name.split(' ').at(-1)!;
      return since.includes(surname) && !subject.includes(surname);
    });
  }

  /** The one full name of the article that ends on these words. */
  private fullNameOf(name: string): string | undefined {
    const wanted = fold(name);
    const named = this.full.map((full) => ({ full, bare: fold(nameOf(full) ?? full) }));
    const same = named.filter(({ bare }) => bare === wanted);
    const ending = same.length > 0 ? same : named.filter(({ bare }) => bare.endsWith(` ${wanted}`));
    const different = new Map(ending.filter(({ bare }) => bare.includes(' ')).map(({ full, bare }) => [bare, full]));
    return different.size === 1 ? [...different.values()][0] : undefined;
  }
}

/** Words that tell the name of an organisation from that of a person. */
const ORGANISATION =
  /^The\s|\b(?:Agency|Airlines|Army|Assembly|Association|Authority|Bank|Board|Bureau|Centre|Center|Church|Commission|Committee|Company|Congress|Corporation|Council|Court|Department|Federation|Force|Foundation|Government|Group|Guards?|Herald|House|Institute|International|Journal|League|Ministry|Movement|News|Office|Organi[sz]ation|Parliament|Party|Patrol|Police|Post|Press|Radio|School|Senate|Service|Society|Times|TV|Union|United|University|Watch)\b/u;

/** A subject without its office and courtesies; null where it has no name. */
function nameOf(subject: string): string | null {
  if (ROLE.test(subject) && !/\p{Lu}\p{L}+\s+\p{Lu}/u.test(subject)) return null;
  const office = officeIn(subject);
  const rest = (office === null ? subject : subject.slice(office.to)).replace(/^(?:mr|ms|mrs|dr)\.?\s+/i, '').trim();
  const name = /\p{Lu}.*$/u.exec(rest)?.[0];
  return name === undefined || name === '' ? null : name;
}
