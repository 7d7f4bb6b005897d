import { dateForm } from '../dates.js';
import { type Draft, draftOf, readRecord } from '../draft.js';
import { Fault } from '../errors.js';
import { ORGANISATION } from '../expected.js';
import type { MembershipInput } from '../facts.schema.js';
import { slugOf } from '../publishers.js';
import type { Reader } from '../reader.js';
import type { Directory } from '../resolution/directory.js';
import { Roster } from '../resolution/roster.js';
import type { SourceFile } from '../source-file.js';
import { type JsonRecords, readJsonRecords } from './json.js';
import {
  POPOLO,
  type PopoloMembership,
  type PopoloOrganization,
  type PopoloPerson,
  type PopoloPost,
} from './popolo.schema.js';
import { RegisterRecord } from './register-record.js';

/** People with their offices and memberships in Popolo JSON: an article a person. */
export const popoloReader: Reader = {
  format: 'popolo',
  describes: 'people, organisations, posts and memberships in Popolo JSON',
  isByRules: true,
  recognises: async (source: SourceFile) => {
    const head = await source.head();
    return /^\s*\{/.test(head) && /"(?:persons|organizations)"\s*:\s*\[/.test(await source.text().catch(() => head));
  },
  async *read(source: SourceFile, directory: Directory) {
    const { records, refused } = await readJsonRecords(source, POPOLO);
    yield* refused;
    const register = registerOf(records);
    const notes: string[] = [];
    for (const person of register.persons) {
      const name = nameOf(person);
      if (name === undefined || !/\s/.test(name)) {
        notes.push(`${person.id} is left out: "${name ?? ''}" is no full name`);
        continue;
      }
      const about = { file: source.path, item: person.id, line: 1 };
      const read = await readRecord(about, () =>
        draftPerson(source, register, person, name, directory, notes.splice(0)),
      );
      if (read) yield read;
    }
  },
};

/** The file by its ids. */
interface Register {
  readonly persons: readonly PopoloPerson[];
  readonly organizations: ReadonlyMap<string, PopoloOrganization>;
  readonly posts: ReadonlyMap<string, PopoloPost>;
  /** By person. */
  readonly memberships: ReadonlyMap<string, readonly PopoloMembership[]>;
  /** The newest day in the file: what it says was known by then. */
  readonly newest: string | undefined;
}

function registerOf({ persons, organizations, posts, memberships }: JsonRecords<typeof POPOLO>['records']): Register {
  const byPerson = new Map(persons.map((person) => [person.id, [...person.memberships]]));
  for (const membership of memberships) byPerson.get(membership.person_id ?? '')?.push(membership);
  const inside = organizations.flatMap(({ id, posts: own }) => own.map((post) => ({ ...post, organization_id: id })));
  const days = [...byPerson.values()].flat().flatMap(({ start_date, end_date }) => [start_date, end_date]);
  const made = persons.flatMap(({ created_at, updated_at }) => [created_at, updated_at]);
  return {
    persons,
    organizations: new Map(organizations.map((organization) => [organization.id, organization])),
    posts: new Map([...inside, ...posts].map((post) => [post.id, post])),
    memberships: byPerson,
    newest: newestOf([...days, ...made]),
  };
}

const newestOf = (days: readonly (string | undefined)[]) =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

const nameOf = ({ name, given_name, family_name }: PopoloPerson): string | undefined =>
  name ?? ([given_name, family_name].filter((part) => part !== undefined).join(' ') || undefined);

async function draftPerson(
  source: SourceFile,
  register: Register,
  person: PopoloPerson,
  name: string,
  directory: Directory,
  notes: readonly string[],
): Promise<Draft> {
  const roster = new Roster(directory);
  const held = (register.memberships.get(person.id) ?? []).map((membership) => heldOf(register, membership));
  const missing = held.filter((one) => typeof one === 'string');
  const known = held.filter((one) => typeof one !== 'string');
  const others = person.other_names.flatMap((other) => other.name ?? []);
  const record = new RegisterRecord([
    ['person', name],
    ['id', person.id],
    ...others.map((other) => ['other name', other] as const),
    ...identifiersOf(person).map(([scheme, value]) => ['identifier', `${scheme} ${value}`] as const),
    ...known.map(({ words }) => ['membership', words] as const),
  ]);
  const dates = known.flatMap(({ membership }) => [membership.start_date, membership.end_date]);
  const published = person.updated_at ?? person.created_at ?? newestOf(dates) ?? register.newest;
  if (published === undefined) {
    throw new Fault('no date in the whole file tells when it was known: give a person "updated_at"');
  }
  const at = dateForm(published, 'STATED');
  const identifiers = [...identifiersOf(person), [schemeOf(source), person.id] as const];
  const id = await roster.listed({ name, others, title: null, of: null, at, identifiers });
  const memberships: MembershipInput[] = [];
  for (const { membership, organization, office, party, words } of known) {
    const { start_date: startDate, end_date: endDate } = membership;
    memberships.push({
      person: id,
      organisation: await organisationOf(roster, directory, organization),
      ...(office === undefined ? {} : { post: await roster.post(office, organization.name) }),
      ...(party === undefined ? {} : { onBehalfOf: await organisationOf(roster, directory, party) }),
      ...(startDate === undefined ? {} : { startDate }),
      ...(endDate === undefined ? {} : { endDate }),
      quote: record.quote('membership', words)!,
      method: 'RULES',
    });
  }
  const url = person.sources.flatMap((one) => one.url ?? []).find((one) => /^https?:\/\//.test(one));
  return draftOf({
    file: source.path,
    item: person.id,
    article: {
      frontMatter: {
        title: `${source.name}: ${name} (${person.id})`,
        publisher: `Register ${url === undefined ? source.name : new URL(url).host}`,
        publishedAt: published,
        language: 'und',
        kind: 'REGISTER',
        ...(url === undefined ? {} : { derivedFrom: [{ title: `Source of ${name}`, url, kind: 'REGISTER' as const }] }),
      },
      text: record.text,
    },
    facts: { ...roster.declared, memberships: [...new Map(memberships.map((one) => [keyOf(one), one])).values()] },
    notes: [...notes, ...roster.notes, ...missing],
  });
}

const keyOf = (membership: MembershipInput) => JSON.stringify({ ...membership, quote: null });

interface Held {
  readonly membership: PopoloMembership;
  readonly organization: PopoloOrganization;
  /** The office; absent for a plain member. */
  readonly office: string | undefined;
  readonly party: PopoloOrganization | undefined;
  /** How the record tells it. */
  readonly words: string;
}

/** A membership with what it leads to; a note where the file has no such organisation. */
function heldOf({ organizations, posts }: Register, membership: PopoloMembership): Held | string {
  const { role, start_date: from, end_date: to } = membership;
  const post = membership.post_id === undefined ? undefined : posts.get(membership.post_id);
  const asked = membership.organization_id ?? post?.organization_id;
  const organization = organizations.get(asked ?? '');
  if (organization === undefined) return `a membership is left out: the file has no organization "${asked ?? ''}"`;
  const party = organizations.get(membership.on_behalf_of_id ?? '');
  const isPlain = role === undefined || /^member$/i.test(role);
  const office = post?.label ?? post?.role ?? (isPlain ? undefined : role);
  const words = [
    office ?? role ?? 'member',
    organization.name,
    party && `on behalf of ${party.name}`,
    from && `from ${from}`,
    to && `to ${to}`,
  ];
  return { membership, organization, office, party, words: words.filter((part) => part !== undefined).join(', ') };
}

const identifiersOf = ({ identifiers }: Pick<PopoloPerson, 'identifiers'>): [scheme: string, value: string][] =>
  identifiers.flatMap(({ scheme, identifier }) =>
    scheme !== undefined && identifier !== undefined ? [[slugOf(scheme), identifier] as [string, string]] : [],
  );

/** The scheme of the ids that a file gives to its people: another file may give them to others. */
const schemeOf = ({ name }: SourceFile) => slugOf(`popolo ${name}`);

const CLASSIFICATIONS = { government: 'GOVERNMENT', ministry: 'MINISTRY', company: 'COMPANY' } as const;

async function organisationOf(roster: Roster, directory: Directory, organization: PopoloOrganization): Promise<string> {
  const { name, other_names, classification = '' } = organization;
  const found = (await directory.exact([name])).find(name, ORGANISATION);
  if ('id' in found) return found.id;
  const key = slugOf(name);
  roster.organisations[key] = {
    name,
    classification: CLASSIFICATIONS[classification.toLowerCase() as keyof typeof CLASSIFICATIONS] ?? 'OTHER',
    names: other_names.flatMap(({ name: other }) => (other === undefined ? [] : [{ text: other }])),
    identifiers: Object.fromEntries(identifiersOf(organization)),
  };
  return `org:${key}`;
}
