import { ORGANISATION, POST } from '../expected.js';
import type { FactsInput } from '../facts.schema.js';
import { slugOf } from '../publishers.js';
import { isOfCountry, officeOf, personKey } from './declared.js';
import type { Directory } from './directory.js';
import type { Candidate, Mention } from './mention.js';

/** Somebody whom a source names in full. */
export interface FullName {
  readonly name: string;
  /** Other spellings that the source gives. */
  readonly others?: readonly string[];
  /** The title of office, as before a name: "Prime Minister". */
  readonly title: string | null;
  /** The country or organisation of the office. */
  readonly of: string | null;
  /** The source's own key for them: `['historyatstate', 'blinken-antony-j']`. */
  readonly identifier?: readonly [scheme: string, value: string];
  readonly at: Mention['at'];
}

/** What a source makes known of people, offices and organisations, each once. */
export class Roster {
  readonly people: NonNullable<FactsInput['people']> = {};
  readonly posts: NonNullable<FactsInput['posts']> = {};
  readonly organisations: NonNullable<FactsInput['organisations']> = {};
  /** Near misses, for review. */
  readonly notes: string[] = [];

  constructor(private readonly directory: Directory) {}

  /** What it declares, for a draft. */
  get declared() {
    const { people, posts, organisations } = this;
    return { people, posts, organisations };
  }

  /**
   * The id of somebody named in full: the person who has the identifier, else the one who is decided on, else a new
   * one. Whoever comes near a new one is noted.
   */
  async person(full: FullName): Promise<string> {
    const { name, others = [], title, of, identifier, at } = full;
    const known = identifier && (await this.directory.identified(...identifier));
    if (known != null) return known;
    const mention: Mention = { text: title === null ? name : `${title} ${name}`, at, of: of === null ? [] : [of] };
    const [decision] = await this.directory.decide([mention]);
    const id = decision!.decided?.id ?? `person:${personKey(name)}`;
    const near = decision!.decided === null ? decision!.candidates.filter((one) => one.id !== id) : [];
    if (near.length > 0)
      this.notes.push(`"${name}" is taken for somebody new; near come ${near.map(shown).join(', ')}`);
    const names = others.filter((other) => other !== name).map((text) => ({ text }));
    this.people[id.slice('person:'.length)] = {
      name: decision!.decided?.name ?? name,
      names: [{ text: name }, ...names],
      ...(identifier ? { identifiers: { [identifier[0]]: identifier[1] } } : {}),
    };
    return id;
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
    const organisation = await this.organisation(of, isOfCountry(title) ? 'COUNTRY' : 'OTHER');
    this.posts[office.key] = { title: office.title, organisation };
    return `post:${office.key}`;
  }
}

const shown = ({ name, id, score, reasons }: Candidate) => `${name} (${id}, ${score}: ${reasons.join(', ')})`;
