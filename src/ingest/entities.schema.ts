import * as z from 'zod';
import { date, fields, key, language, reference, some, text } from './fields.schema.js';

const NAME_KINDS = ['FULL', 'SURNAME', 'ABBREVIATION', 'METONYM', 'FORMER', 'TRANSLITERATED'] as const;

const ORGANISATION_CLASSIFICATIONS = [
  'COUNTRY',
  'GOVERNMENT',
  'MINISTRY',
  'ALLIANCE',
  'COMPANY',
  'NEWS_OUTLET',
  'DELEGATION',
  'COLLECTIVE',
  'OTHER',
] as const;

const names = z
  .array(fields({ text, language: language.optional(), kind: z.enum(NAME_KINDS).default('FULL') }))
  .default([]);

const identifiers = z.record(key, text).default({});

/** What every declaration may have beside its own fields. */
export const naming = { names, identifiers };

const person = fields({ name: text, sortName: text.optional(), description: text.optional(), ...naming });

const organisation = fields({
  name: text,
  classification: z.enum(ORGANISATION_CLASSIFICATIONS),
  parent: reference.optional(),
  description: text.optional(),
  ...naming,
});

const post = fields({ title: text, organisation: reference, ...naming });

const countryCode = z.string().regex(/^[A-Z]{2}$/, { error: 'must be two capital letters (ISO 3166-1)' });

const place = fields({
  name: text,
  countryCode: countryCode.optional(),
  broader: some(reference).default([]),
  ...naming,
});

const topic = fields({
  label: text,
  description: text.optional(),
  broader: some(reference).default([]),
  concerns: some(reference).default([]),
  ...naming,
});

const point = fields({ number: z.int().min(0).max(9999), text, continues: reference.optional() });

const proposal = fields({
  title: text,
  version: text.optional(),
  date: date.optional(),
  presentedBy: some(reference).default([]),
  supersedes: reference.optional(),
  points: z.array(point).default([]),
  ...naming,
});

/** Sections that declare things and claim nothing; a facts file without an article holds these only. */
export const declarations = {
  people: z.record(key, person).default({}),
  organisations: z.record(key, organisation).default({}),
  posts: z.record(key, post).default({}),
  places: z.record(key, place).default({}),
  topics: z.record(key, topic).default({}),
  proposals: z.record(key, proposal).default({}),
};
