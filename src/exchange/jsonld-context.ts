import { STORED_TYPES } from './stored-types.js';

/** Begins the names of our own things and terms. */
export const OURS = 'urn:communique:';

const id = (term: string) => ({ '@id': term, '@type': '@id' });
const instant = (term: string) => ({ '@id': term, '@type': 'xsd:dateTime' });

/** Properties that hold an id and are no edge. */
export const ID_FIELDS = ['declaredIn', 'to'] as const;

const idTerms = [...new Set([...ID_FIELDS, ...STORED_TYPES.flatMap(({ edges }) => Object.keys(edges))])];

/** What a property means on the things of one type only. */
const TERMS_OF_TYPES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Article: {
    title: 'schema:headline',
    text: 'schema:articleBody',
    author: 'schema:author',
    licence: 'schema:license',
    publishedAt: 'schema:datePublished',
    recordedAt: instant(`${OURS}terms:recordedAt`),
    publisher: id('schema:publisher'),
    derivedFrom: id('prov:wasDerivedFrom'),
    replaces: id('prov:wasRevisionOf'),
  },
  // A claim was derived from its evidence, and that was quoted from an article.
  Evidence: {
    exact: 'schema:text',
    claim: { '@reverse': 'prov:wasDerivedFrom', '@type': '@id' },
    article: id('prov:wasQuotedFrom'),
  },
  Identifier: {
    scheme: 'schema:propertyID',
    value: 'schema:value',
    names: { '@reverse': 'schema:identifier', '@type': '@id' },
  },
  Meeting: { partOf: id('schema:superEvent') },
  Organisation: { partOf: id('schema:parentOrganization') },
  Place: { broader: id('schema:containedInPlace') },
  Redirect: { to: id('prov:alternateOf') },
  Statement: { about: id('schema:about'), speakers: id('schema:creator') },
  Topic: { label: 'skos:prefLabel', broader: id('skos:broader') },
};

/** What our names mean in JSON-LD. Those without an entry are terms of ours. */
export const CONTEXT: Readonly<Record<string, unknown>> = {
  '@version': 1.1,
  '@vocab': `${OURS}terms:`,
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...Object.fromEntries(idTerms.map((name) => [name, id(`${OURS}terms:${name}`)])),
  name: 'schema:name',
  description: 'schema:description',
  url: id('schema:url'),
  text: 'schema:text',
  language: 'schema:inLanguage',
  startDate: 'schema:startDate',
  endDate: 'schema:endDate',
  recordedAt: instant('prov:generatedAtTime'),
  supersededAt: instant('prov:invalidatedAtTime'),
  ...Object.fromEntries(
    Object.entries(TERMS_OF_TYPES).map(([type, terms]) => [type, { '@id': `${OURS}terms:${type}`, '@context': terms }]),
  ),
};
