import { oneLine } from '../markdown.js';
import type { SourceFile } from '../source-file.js';
import { child, childrenOf, type Element, textOf, xmlRecords } from '../xml.js';

/** Words of one speaker without a break, paragraph by paragraph. */
export interface Utterance {
  /** The speaker's key in the list of persons, "PAD_35521"; null where the file names none. */
  readonly who: string | null;
  /** The label before the words, "Präsident Ing. Norbert Hofer"; null where there is none. */
  readonly label: string | null;
  readonly isChair: boolean;
  readonly segments: readonly Segment[];
}

/** A paragraph of what is said; its language where that is not the sitting's. */
export interface Segment {
  readonly text: string;
  readonly language: string | null;
}

/** A sitting as its file has it. */
export interface Sitting {
  /** "ParlaMint-AT", which the keys of persons belong to. */
  readonly corpus: string;
  readonly key: string;
  readonly language: string;
  readonly title: string;
  readonly englishTitle: string | null;
  readonly date: string;
  /** Where it was held, as the file spells it; null where it does not say. */
  readonly place: { readonly name: string; readonly countryCode: string | null } | null;
  readonly publisher: string;
  readonly url: string | null;
  readonly licence: string | null;
  /** When the corpus was published. */
  readonly released: string | null;
  readonly utterances: readonly Utterance[];
  readonly people: readonly { readonly element: Element; readonly line: number }[];
}

const RECORDS = new Set(['titleStmt', 'publicationStmt', 'bibl', 'setting', 'u', 'note', 'person']);

/** Reads the parts of a sitting that become facts; null for a file without utterances. */
export async function readSitting(source: SourceFile): Promise<Sitting | null> {
  const root = /<TEI\b[^>]*>/.exec(await source.head())?.[0] ?? '';
  const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(root)?.[1];
  const language = attribute('xml:lang') ?? 'en';
  const key = (attribute('xml:id') ?? source.name).replace(/\.xml$/, '');
  const header: Partial<Record<string, Element>> = {};
  const utterances: Utterance[] = [];
  const people: { element: Element; line: number }[] = [];
  let label: string | null = null;
  for await (const { element, line } of xmlRecords(source.path, RECORDS)) {
    if (element.name === 'u') {
      utterances.push(utteranceOf(element, label));
      label = null;
    } else if (element.name === 'note') {
      if (element.attributes.type === 'speaker') label = textOf(element) || null;
    } else if (element.name === 'person') people.push({ element, line });
    else header[element.name] ??= element;
  }
  const { titleStmt, publicationStmt, bibl, setting } = header;
  const date = dateIn(setting) ?? dateIn(bibl);
  const title = inLanguage(titlesOf(titleStmt), language) ?? inLanguage(titlesOf(bibl), language);
  if (utterances.length === 0 || date === null || title === null) return null;
  return {
    corpus: /^ParlaMint-[A-Z]{2}(?:-[A-Z0-9]+)?/.exec(key)?.[0] ?? 'ParlaMint',
    key,
    language,
    title,
    englishTitle: inLanguage(titlesOf(titleStmt), 'en', true),
    date,
    place: placeIn(setting, language),
    publisher: textOf(child(bibl ?? EMPTY, 'publisher')) || 'ParlaMint',
    url: addressIn(bibl),
    licence: textOf(child(child(publicationStmt ?? EMPTY, 'availability') ?? EMPTY, 'licence')) || null,
    released: dateIn(publicationStmt),
    utterances,
    people,
  };
}

const EMPTY: Element = { name: '', attributes: {}, children: [] };

/** What is not said: applause and other notes, gaps, page breaks. */
const NOT_SAID = new Set(['note', 'gap', 'kinesic', 'vocal', 'incident', 'desc', 'pb', 'time', 'media']);

function utteranceOf(element: Element, label: string | null): Utterance {
  const { who = '', ana = '', 'xml:lang': language = null } = element.attributes;
  const segments = childrenOf(element, 'seg').map((segment) => ({
    text: saidIn(segment),
    language: segment.attributes['xml:lang'] ?? language,
  }));
  return {
    who: who.replace(/^#/, '') || null,
    label,
    isChair: /#chair\b/.test(ana),
    segments: segments.filter(({ text }) => text !== ''),
  };
}

const saidIn = (segment: Element): string => oneLine(wordsOf(segment).normalize('NFC'));

const wordsOf = ({ children }: Element): string =>
  children.map((one) => (typeof one === 'string' ? one : NOT_SAID.has(one.name) ? ' ' : wordsOf(one))).join('');

interface Worded {
  readonly language: string | undefined;
  readonly text: string;
}

const titlesOf = (element: Element | undefined): Worded[] => {
  const titles = childrenOf(element ?? EMPTY, 'title');
  const sub = titles.filter(({ attributes }) => attributes.type === 'sub');
  return (sub.length > 0 ? sub : titles).map((title) => ({
    language: title.attributes['xml:lang'],
    text: textOf(title),
  }));
};

/** The text in a language; unless it must be that one, else the first. */
export const inLanguage = (worded: readonly Worded[], language: string, isRequired = false): string | null =>
  (worded.find((one) => one.language === language) ?? (isRequired ? undefined : worded[0]))?.text || null;

function dateIn(element: Element | undefined): string | null {
  const { when = '' } = child(element ?? EMPTY, 'date')?.attributes ?? {};
  return /^\d{4}-\d{2}-\d{2}$/.test(when) ? when : null;
}

function addressIn(bibl: Element | undefined): string | null {
  const addresses = childrenOf(bibl ?? EMPTY, 'idno').map(textOf);
  return addresses.find((address) => /^https?:\/\//.test(address)) ?? null;
}

function placeIn(setting: Element | undefined, language: string): Sitting['place'] {
  const names = childrenOf(setting ?? EMPTY, 'name').map((element) => ({
    type: element.attributes.type,
    key: element.attributes.key,
    language: element.attributes['xml:lang'],
    text: textOf(element),
  }));
  const name = inLanguage(
    names.filter(({ type }) => type === 'city' || type === 'place'),
    language,
  );
  const code = names.find(({ type }) => type === 'country')?.key ?? '';
  return name === null ? null : { name, countryCode: /^[A-Z]{2}$/.test(code) ? code : null };
}
