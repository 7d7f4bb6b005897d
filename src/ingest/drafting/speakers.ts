import { fold } from '../../graph/fold.js';
import { ACTOR } from '../expected.js';
import { personKey } from '../resolution/declared.js';
import type { Directory } from '../resolution/directory.js';
import type { Mention } from '../resolution/mention.js';
import { officeIn } from '../resolution/titles.js';

/** Who a subject of a sentence is. */
export interface Speaker {
  /** An id or a key that the draft declares; null where nobody is named or it is not decided. */
  readonly reference: string | null;
  readonly confidence: number;
  readonly reason: string;
}

const PRONOUN = /^(?:he|she)$/i;
const ROLE = /^(?:the|an?|his|her|their|they)\b/i;

/** Finds out who speaks in one article: its full names first, then surnames that they explain, then who is known. */
export class Speakers {
  /** New people, by key: an article that names somebody in full may make them known, once a person has looked. */
  readonly people = new Map<string, string>();
  private readonly full: readonly string[];
  private readonly found = new Map<string, Promise<Speaker>>();

  constructor(
    text: string,
    private readonly at: Mention['at'],
    private readonly directory: Directory,
  ) {
    this.full = [...new Set([...text.matchAll(FULL_NAME)].map(([name]) => name))];
  }

  /** `before` is who spoke last, for a pronoun. */
  async of(subject: string, before: Speaker | null): Promise<Speaker> {
    if (PRONOUN.test(subject)) return pronoun(subject, before);
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
    if (full === undefined || ORGANISATION.test(full)) {
      const near = decision!.candidates.map((one) => `${one.name} (${one.id})`).join(', ');
      return {
        reference: null,
        confidence: 1,
        reason: `not decided who "${subject}" is${near === '' ? '' : `; near come ${near}`}`,
      };
    }
    const bare = nameOf(full) ?? full;
    this.people.set(personKey(bare), bare);
    return {
      reference: personKey(bare),
      confidence: 0.8,
      reason: `the article names ${bare} in full, nobody known has the name`,
    };
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

const FULL_NAME =
  /(?:\p{Lu}[\p{L}\p{M}’'.-]*\s+)+(?:(?:al|bin|da|de|del|der|di|el|ibn|la|le|van|von)\s+)*\p{Lu}[\p{L}\p{M}’'-]*\p{L}/gu;

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

function pronoun(subject: string, before: Speaker | null): Speaker {
  if (before?.reference == null) return { reference: null, confidence: 1, reason: `"${subject}" names nobody` };
  const confidence = Math.min(before.confidence, 0.8);
  return { reference: before.reference, confidence, reason: `"${subject}" is taken for who spoke last` };
}
