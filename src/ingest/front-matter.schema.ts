import * as z from 'zod';
import { date, fields, language, reference, text, url } from './fields.schema.js';

const bibliographic = {
  title: text,
  url: url.optional(),
  author: text.optional(),
  licence: text.optional(),
};

const source = fields({
  ...bibliographic,
  publisher: reference.optional(),
  publishedAt: date.optional(),
  language: language.optional(),
  kind: z.enum(['NEWS', 'TRANSCRIPT', 'READOUT', 'COMMUNIQUE', 'BRIEF', 'REGISTER']).default('NEWS'),
});

/** The front matter of an article in Markdown; `replaces` is the exact title of an earlier one of the same publisher. */
export const frontMatterSchema = fields({
  ...bibliographic,
  publisher: reference,
  publishedAt: date,
  language,
  kind: z.enum(['BRIEF', 'NEWS', 'TRANSCRIPT', 'READOUT', 'COMMUNIQUE', 'REGISTER']).default('NEWS'),
  derivedFrom: z.array(source).default([]),
  replaces: text.optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;
/** Front matter as a reader gives it, before defaults are filled in. */
export type FrontMatterInput = z.input<typeof frontMatterSchema>;
