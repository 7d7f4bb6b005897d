import { ORGANISATION, PERSON, POST } from '../expected.js';
import type { FactsInput } from '../facts.schema.js';
import { slugOf } from '../publishers.js';
import { isOfCountry, officeOf, personKey } from './declared.js';
import type { Directory } from './directory.js';
import { type Candidate, DOUBTFUL, MARGIN, type Mention, THRESHOLD } from './mention.js';
import type { KnownPerson } from './people.js';
import { scored } from './score.js';
import { titledApart } from './titles.js';

/** A key that a register gives to somebody: each has one of a scheme. */
export type Identifier = readonly [scheme: string, value: string];

/** Somebody whom a source names in full. */
export interface FullName {
  readonly name: string;
  /** Other spellings that the source gives. */
  readonly others?: readonly string[];
  /** The title of office, as before a name: "Prime Minister". */
  readonly title: string | null;
  /** The country or organisation of the office. */
  readonly of: string | null;
  /** The source's own key for them, `['historyatstate', 'blinken-antony-j']`, and those of others that it gives. */
  readonly identifiers?: readonly Identifier[];
  readonly at: Mention['at'];
}

/** Who somebody named in full is, and how that was found, for the claims that rest on it. */
export interface FoundPerson {
  readonly id: string;
  readonly finding: { readonly method: 'RULES'; readonly confidence: number; readonly reason: string };
}

/** What a source makes known of people, offices and organisations, each once. */
export class Roster {
  readonly people: NonNullable<FactsInput['people']> = {};
  readonly posts: NonNullable<FactsInput['posts']> = {};
  readonly organisations: NonNullable<FactsInput['organisations']> = {};
  /** Near misses, for review. */
  readonly notes: string[] = [];
  private readonly own: KnownPerson[] = [];

  constructor(private readonly directory: Directory) {}

  /** What it declares, for a draft. */
  get declared() {
    const { people, posts, organisations } = this;
    return { people, posts, organisations };
  }

  /** The id of somebody named in full; see {@link found}. */
  async person(full: FullName): Promise<string> {
    return (await this.found(full)).id;
  }

  /**
   * Somebody named in full: the person who has one of the identifiers, else the one who is decided on, else the only one
   * of exactly this name, else a new one. Whoever has another key of one of these registers is somebody else. Whoever
   * comes near somebody new is noted, and so is who was taken by name alone.
   */
  async found(full: FullName): Promise<FoundPerson> {
    const [known] = await this.owners(full);
    return known === undefined
      ? this.byName(full)
      : found(known.id, 1, `the register's own key for "${full.name}" is theirs`);
  }

  /** The id of somebody whom a register lists; declared with all keys, by which the next file finds them. */
  async listed(full: FullName): Promise<string> {
    const { name, others = [], identifiers = [] } = full;
    const owners = await this.owners(full);
    const id = owners[0]?.id ?? (await this.byName(full)).id;
    const taken = owners.filter((owner) => owner.id !== id);
    for (const { identifier, id: owner } of taken)
      this.notes.push(`${identifier.join(' ')} of "${name}" is left out: it is that of ${owner}, who is not ${id}`);
    const own = identifiers.filter((identifier) => taken.every((one) => one.identifier !== identifier));
    this.people[id.slice('person:'.length)] = {
      name,
      names: [...new Set([name, ...others])].map((text) => ({ text })),
      identifiers: Object.fromEntries(own),
    };
    return id;
  }

  /** The people who have its identifiers, in their order. */
  private async owners({ identifiers = [] }: FullName) {
    const ids = await Promise.all(identifiers.map((identifier) => this.directory.identified(...identifier)));
    return identifiers.flatMap((identifier, index) => {
      const id = ids[index];
      return id?.startsWith('person:') ? [{ identifier, id }] : [];
    });
  }

  private async byName(full: FullName): Promise<FoundPerson> {
    const { name, title, of, identifiers = [], at } = full;
    const text = title === null ? name : `${title} ${name}`;
    const mention: Mention = { text, parts: titledApart(title, name), at, of: of === null ? [] : [of] };
    const [decision] = await this.directory.decide([mention]);
    const { decided, candidates } = decision!;
    const others = await this.bearersOfOthers(identifiers, candidates);
    if (decided !== null && !others.has(decided.id)) {
      this.declare(decided.id, decided.name, full);
      const isDoubtful = title === null && (identifiers.length > 0 || decided.mayBeNamesake);
      if (isDoubtful) this.notes.push(byNameAlone(text, decided));
      const confidence = isDoubtful ? Math.min(decided.score, DOUBTFUL) : decided.score;
      return found(decided.id, confidence, `"${name}" is taken for one who ${decided.reasons.join(', and ')}`);
    }
    const ofThisKey = candidates.find(({ id }) => id === `person:${personKey(name)}`);
    const [first, second] = candidates;
    const before = identifiers.length === 0 ? this.named(mention) : undefined;
    if (before !== undefined) {
      this.declare(before.id, before.name, full);
      return found(before.id, before.score, `"${name}" is taken for one who ${before.reasons.join(', and ')}`);
    }
    // A key of theirs would make the two one: the only one who comes near is taken, and a person looks.
    if (ofThisKey !== undefined && ofThisKey === first && !others.has(first.id) && isAhead(first, second)) {
      this.declare(first.id, first.name, full);
      this.notes.push(byNameAlone(text, first));
      return found(first.id, first.score, `"${name}" is taken for one who ${first.reasons.join(', and ')}`);
    }
    const isTaken = ofThisKey !== undefined || (others.size > 0 && (await this.isKnown(`person:${personKey(name)}`)));
    const id = `person:${isTaken ? ownKey(full) : personKey(name)}`;
    const near = candidates.filter((one) => one.id !== id);
    if (near.length > 0)
      this.notes.push(`"${name}" is taken for somebody new; near come ${near.map(shown).join(', ')}`);
    this.declare(id, name, full);
    this.remember(id, full);
    const reason = `"${name}" is named in full, and nobody known is surely meant`;
    return near.length > 0 ? found(id, 0.8, reason) : found(id, 1, reason);
  }

  /** Which of these people have another key of one of the registers. */
  private async bearersOfOthers(identifiers: readonly Identifier[], people: readonly Candidate[]) {
    const bearing = await Promise.all(identifiers.map(([scheme]) => this.directory.bearing(scheme, people)));
    return new Set(bearing.flatMap((ids) => [...ids]));
  }

  /** Whether an id is somebody's, or was until they were merged into another. */
  private async isKnown(id: string): Promise<boolean> {
    return 'id' in (await this.directory.exact([id])).find(id, PERSON);
  }

  /** The one whom this source itself made known who is meant, as if an earlier source had. */
  private named(mention: Mention): Candidate | undefined {
    const fitting = this.own.flatMap((person) => scored(mention, mention.parts!, person) ?? []);
    const sure = fitting.filter(({ score }) => score >= THRESHOLD);
    return sure.length === 1 ? sure[0] : undefined;
  }

  private declare(id: string, known: string, { name, others = [], identifiers = [] }: FullName): void {
    const key = id.slice('person:'.length);
    const names = [...(this.people[key]?.names ?? []).map(({ text }) => text), name, ...others];
    this.people[key] = {
      name: known,
      names: [...new Set(names)].map((text) => ({ text })),
      ...(identifiers.length > 0 ? { identifiers: Object.fromEntries(identifiers) } : {}),
    };
  }

  /** Keeps somebody new in mind for the rest of the source. */
  private remember(id: string, { name, others = [], title, of, at }: FullName): void {
    const offices =
      title === null || of === null ? [] : [{ ...UNDATED, ...officeHeld(title, of), attestedAt: at.earliest }];
    this.own.push({ id, name, names: [name, ...others], offices });
  }

  /** The id of an organisation by its name; declared where it is new. */
  async organisation(name: string, classification: 'COUNTRY' | 'MINISTRY' | 'OTHER' = 'COUNTRY'): Promise<string> {
    const found = (await this.directory.exact([name])).find(name, ORGANISATION);
    if ('id' in found) return found.id;
    this.organisations[slugOf(name)] = { name, classification };
    return `org:${slugOf(name)}`;
  }

  /** The id of the office "Prime Minister" of "Greece"; declared where it is new. */
  async post(title: string, of: string): Promise<string> {
    const office = officeOf(title, of);
    const spellings = [office.title, `${office.title.slice(0, -of.length)}the ${of}`];
    const resolver = await this.directory.exact([...spellings, of]);
    for (const spelling of spellings) {
      const found = resolver.find(spelling, POST);
      if ('id' in found) return found.id;
    }
    const whose = resolver.find(of, ORGANISATION);
    const known = 'id' in whose ? await this.directory.postOf(title, whose.id) : undefined;
    if (known !== undefined) return known;
    const organisation = await this.organisation(of, isOfCountry(title) ? 'COUNTRY' : 'OTHER');
    this.posts[office.key] = { title: office.title, organisation };
    return `post:${office.key}`;
  }
}

const officeHeld = (title: string, of: string) => {
  const { key, title: named } = officeOf(title, of);
  return { postId: `post:${key}`, title: named, organisation: of };
};

const UNDATED = { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null };

const found = (id: string, confidence: number, reason: string): FoundPerson => ({
  id,
  finding: { method: 'RULES', confidence, reason },
});

/** The key of somebody new whose name alone is another's key: with the register's own key, or the office. */
const ownKey = ({ name, title, of, identifiers = [] }: FullName): string => {
  const [identifier] = identifiers;
  return personKey([name, ...(identifier ? [identifier[1]] : [title ?? 'other', of ?? ''])].join(' '));
};

const isAhead = (first: Candidate, second: Candidate | undefined): boolean =>
  second === undefined || Math.round((first.score - second.score) * 100) >= Math.round(MARGIN * 100);

/** What is noted of somebody who was taken for a known one and may be another. */
export const byNameAlone = (text: string, one: Candidate) => {
  const why = one.postId === null ? 'by the name alone' : 'whose office may be another one';
  return `"${text}" is taken for ${shown(one)}, ${why}: check that it is no namesake`;
};

const shown = ({ name, id, score, reasons }: Candidate) => `${name} (${id}, ${score}: ${reasons.join(', ')})`;
