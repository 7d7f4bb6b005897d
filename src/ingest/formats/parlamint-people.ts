import { dateForm } from '../dates.js';
import { type Draft, draftOf } from '../draft.js';
import { ORGANISATION } from '../expected.js';
import type { MembershipInput } from '../facts.schema.js';
import { slugOf } from '../publishers.js';
import type { Directory } from '../resolution/directory.js';
import { Roster } from '../resolution/roster.js';
import type { SourceFile } from '../source-file.js';
import { childrenOf, type Element, textOf, xmlRecords } from '../xml.js';
import { inLanguage, type Sitting } from './parlamint-tei.js';
import { RegisterRecord } from './register-record.js';

/** The scheme of the keys that ParlaMint gives to persons. */
export const SCHEME = 'parlamint';

/** A person's key with its corpus, which it is unique in: "AT:PAD_35521". */
export const personKeyIn = ({ corpus }: Pick<Sitting, 'corpus'>, who: string) =>
  `${corpus.replace('ParlaMint-', '')}:${who}`;

/** An organisation of the corpus: a chamber, a party, a group. */
export interface Listed {
  readonly names: readonly { readonly language: string | undefined; readonly text: string }[];
  readonly isGovernment: boolean;
}

const ORGANISATIONS = new Set(['org']);

/** The organisations that the corpus lists, by key, from the file beside the sittings; empty where there is none. */
export async function organisationsBeside(source: SourceFile, { corpus }: Sitting): Promise<Map<string, Listed>> {
  const found = new Map<string, Listed>();
  const names = ['../indices/listorg.xml', `${corpus}-listOrg.xml`, `../${corpus}-listOrg.xml`];
  for (const name of names) {
    const file = await source.sibling(name);
    if (file === null) continue;
    for await (const { element } of xmlRecords(file.path, ORGANISATIONS)) {
      const { 'xml:id': key, role = '' } = element.attributes;
      const all = childrenOf(element, 'orgName');
      const full = all.filter(({ attributes }) => attributes.full !== 'abb' && attributes.full !== 'no');
      const worded = (full.length > 0 ? full : all).map((name) => ({
        language: name.attributes['xml:lang'],
        text: textOf(name),
      }));
      if (key && worded.length > 0) found.set(key, { names: worded, isGovernment: role === 'government' });
    }
    break;
  }
  return found;
}

/** A person of the corpus as an article of its own, with the memberships that the record gives. */
export async function draftPerson(
  source: SourceFile,
  sitting: Sitting,
  { element, line }: Sitting['people'][number],
  organisations: ReadonlyMap<string, Listed>,
  directory: Directory,
): Promise<Draft | null> {
  const key = element.attributes['xml:id'] ?? '';
  const names = childrenOf(element, 'persName')
    .map(fullName)
    .filter((name) => name !== '');
  const name = names.at(-1);
  const wikidata = addressOf(element, 'wikidata')?.match(/Q\d+$/)?.[0];
  if (name === undefined || key === '') return null;
  const roster = new Roster(directory);
  const all = childrenOf(element, 'affiliation');
  const affiliations = all.flatMap((one) => affiliationOf(one, organisations) ?? []);
  const left = all.length - affiliations.length;
  const lost = `${left} of ${all.length} affiliations ${left === 1 ? 'is' : 'are'} left out: no list beside the file has the organisation`;
  const record = new RegisterRecord([
    ['person', name],
    ['key', key],
    ...affiliations.map(({ text }) => ['affiliation', text] as const),
  ]);
  const id = await roster.listed({
    name,
    others: names,
    title: null,
    of: null,
    at: dateForm(sitting.date, 'STATED'),
    identifiers: [
      [SCHEME, personKeyIn(sitting, key)],
      ...(wikidata === undefined ? [] : [['wikidata', wikidata] as const]),
    ],
  });
  const memberships: MembershipInput[] = [];
  for (const { text, role, listed, from, to } of affiliations) {
    const organisation = await organisationOf(roster, directory, listed);
    memberships.push({
      person: id,
      organisation,
      ...(role === null ? {} : { post: await roster.post(role, nameOf(listed)) }),
      ...(from === null ? {} : { startDate: from }),
      ...(to === null ? {} : { endDate: to }),
      quote: record.quote('affiliation', text)!,
      method: 'RULES',
    });
  }
  const url = addressOf(element, 'parliament');
  return draftOf({
    file: source.path,
    item: key,
    line,
    article: {
      frontMatter: {
        title: `${sitting.corpus}, list of persons: ${name}`,
        publisher: 'ParlaMint',
        publishedAt: sitting.released ?? sitting.date,
        language: sitting.language,
        kind: 'REGISTER',
        ...(sitting.licence === null ? {} : { licence: sitting.licence }),
        ...(url === undefined ? {} : { url }),
      },
      text: record.text,
    },
    facts: { ...roster.declared, memberships: unique(memberships) },
    notes: [...roster.notes, ...(left > 0 ? [lost] : [])],
  });
}

const nameOf = ({ names }: Listed) => inLanguage(names, 'en')!;

async function organisationOf(roster: Roster, directory: Directory, listed: Listed): Promise<string> {
  const resolver = await directory.exact(listed.names.map(({ text }) => text));
  for (const { text } of listed.names) {
    const found = resolver.find(text, ORGANISATION);
    if ('id' in found) return found.id;
  }
  const name = nameOf(listed);
  const key = slugOf(name);
  roster.organisations[key] = {
    name,
    classification: listed.isGovernment ? 'GOVERNMENT' : 'OTHER',
    names: listed.names.map(({ text, language }) => ({ text, ...(language ? { language } : {}) })),
  };
  return `org:${key}`;
}

interface Affiliation {
  readonly text: string;
  /** The office; null for a plain member. */
  readonly role: string | null;
  readonly listed: Listed;
  readonly from: string | null;
  readonly to: string | null;
}

const DAY = /^\d{4}(?:-\d{2}){0,2}$/;

function affiliationOf({ attributes, ...element }: Element, organisations: ReadonlyMap<string, Listed>) {
  const { ref = '', role: kind = '', from: begun = '', to: ended = '' } = attributes;
  const listed = organisations.get(ref.replace(/^#/, ''));
  if (listed === undefined) return null;
  const roles = childrenOf({ attributes, ...element }, 'roleName').map((name) => ({
    language: name.attributes['xml:lang'],
    text: textOf(name),
  }));
  const role = kind === 'member' ? null : inLanguage(roles, 'en');
  const from = DAY.test(begun) ? begun : null;
  const to = DAY.test(ended) && (from === null || ended >= from) ? ended : null;
  const dates = [from === null ? [] : `from ${from}`, to === null ? [] : `to ${to}`].flat();
  const text = [role ?? kind, nameOf(listed), ...dates].join(', ');
  return { text, role, listed, from, to } satisfies Affiliation;
}

function fullName(element: Element): string {
  const parts = (name: string) => childrenOf(element, name).map(textOf);
  return [...parts('forename'), ...parts('nameLink'), ...parts('surname')].filter((part) => part !== '').join(' ');
}

const addressOf = (element: Element, subtype: string): string | undefined =>
  childrenOf(element, 'idno')
    .filter(({ attributes }) => attributes.subtype === subtype)
    .map(textOf)
    .find((address) => /^https?:\/\//.test(address));

/** One membership for each office and time, however often the record repeats it. */
const unique = (memberships: readonly MembershipInput[]) => [
  ...new Map(memberships.map((one) => [JSON.stringify({ ...one, quote: null }), one])).values(),
];
