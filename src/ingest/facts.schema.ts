import * as z from 'zod';
import { declarations, naming } from './entities.schema.js';
import { date, fields, key, language, reference, some, text } from './fields.schema.js';

/** The facts file of version 1, as its author writes it. Things are named by key, id or name; words by quote. */

/** Words with what stands around them (W3C TextQuoteSelector), or with where they start (TextPositionSelector). */
const selector = fields({
  exact: text,
  prefix: text.optional(),
  suffix: text.optional(),
  start: z.int().min(0).optional(),
});

const oneQuote = z.union(
  [text.transform((exact) => ({ exact, prefix: undefined, suffix: undefined, start: undefined })), selector],
  {
    error: 'a quote is words of the article, { exact, prefix, suffix, start }, or a list of these',
  },
);

const quote = some(oneQuote);

/** Who or what found a claim, how sure that is from 0 to 1, and why it is read so. A person's work is sure. */
const finding = {
  method: z.enum(['HUMAN', 'RULES', 'MODEL']).default('HUMAN'),
  confidence: z.number().min(0).max(1).default(1),
  reason: text.optional(),
};

/** What every claim has. */
const evidence = { quote, ...finding };

const duration = z
  .string()
  .regex(/^P(?!$)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/, {
    error: 'must be an ISO 8601 duration, such as PT5H or PT1H30M',
  });

const BASES = ['STATED', 'MEETING', 'ARTICLE', 'EDITOR'] as const;

const membership = fields({
  person: reference,
  post: reference.optional(),
  organisation: reference.optional(),
  onBehalfOf: reference.optional(),
  startDate: date.optional(),
  endDate: date.optional(),
  on: date.optional(),
  ...evidence,
});

const report = fields({
  start: date.optional(),
  end: date.optional(),
  basis: z.enum(BASES).default('STATED'),
  duration: duration.optional(),
  durationQualifier: z.enum(['ABOUT', 'LESS_THAN', 'MORE_THAN']).optional(),
  place: reference.optional(),
  channel: z.enum(['IN_PERSON', 'PHONE', 'VIDEO']).optional(),
  status: z.enum(['SCHEDULED', 'HELD', 'POSTPONED', 'CANCELLED']).optional(),
  ...evidence,
});

const agendaItem = fields({
  item: reference,
  as: z.enum(['PLANNED', 'DISCUSSED']),
  reportedBy: reference.optional(),
  ...evidence,
});

const ROLES = ['CHAIR', 'HOST', 'DELEGATE', 'SPEAKER', 'PARTICIPANT', 'INTERPRETER', 'OBSERVER'] as const;

const attendance = fields({
  attendee: reference,
  side: reference.optional(),
  leads: z.boolean().default(false),
  role: z.enum(ROLES).optional(),
  post: reference.optional(),
  onBehalfOf: reference.optional(),
  presence: z.enum(['CONFIRMED', 'REPORTED', 'EXPECTED', 'DENIED']),
  ...evidence,
});

const MEETING_CLASSIFICATIONS = [
  'BILATERAL',
  'MULTILATERAL',
  'SUMMIT',
  'CALL',
  'PRESS_CONFERENCE',
  'FORUM',
  'BRIEFING',
  'SITTING',
  'OTHER',
] as const;

const meeting = fields({
  name: text.optional(),
  classification: z.enum(MEETING_CLASSIFICATIONS).optional(),
  partOf: reference.optional(),
  reports: z.array(report).default([]),
  agenda: z.array(agendaItem).default([]),
  attendances: z.array(attendance).default([]),
  ...naming,
});

const link = fields({
  kind: z.enum(['REPLIES_TO', 'CONTRADICTS', 'REITERATES', 'RETRACTS', 'SAME_UTTERANCE']),
  to: reference,
  quote: quote.optional(),
  ...finding,
});

const STATEMENT_KINDS = [
  'ASSERTION',
  'EVALUATION',
  'DEMAND',
  'REQUEST',
  'OFFER',
  'COMMITMENT',
  'THREAT',
  'ACCUSATION',
  'DENIAL',
  'QUESTION',
] as const;

const statement = fields({
  key: key.optional(),
  speakers: some(reference),
  speakerKind: z.enum(['NAMED', 'UNNAMED', 'COLLECTIVE']).optional(),
  attributedAs: text.optional(),
  speakingAs: reference.optional(),
  reportedBy: some(reference).default([]),
  audience: some(reference).default([]),
  meeting: reference.optional(),
  about: some(reference),
  mode: z.enum(['DIRECT', 'INDIRECT', 'MIXED']),
  verb: text.optional(),
  kinds: z.array(z.enum(STATEMENT_KINDS)).min(1, { error: 'needs at least one kind' }),
  condition: text.optional(),
  gist: text.optional(),
  language: language.optional(),
  rendering: z.enum(['ORIGINAL', 'TRANSLATED', 'INTERPRETED']).default('ORIGINAL'),
  saidAt: fields({ value: date, basis: z.enum(BASES) }).optional(),
  /** In a transcript: the turn that it is part of, from 1. */
  turn: z.int().min(1).optional(),
  ...evidence,
  /** The verbatim words of the source where the article shortens them; for checks against the source. */
  sourceQuote: some(text).optional(),
  links: z.array(link).default([]),
});

const position = fields({
  holder: reference,
  target: reference,
  stance: z.enum(['FOR', 'AGAINST', 'CONDITIONAL', 'MIXED', 'NEUTRAL']),
  strength: z.enum(['FIRM', 'LEANING', 'UNCLEAR']),
  conditions: text.optional(),
  redLine: z.boolean().default(false),
  basis: z.enum(['OWN_WORDS', 'SPOKESPERSON', 'OUTLET', 'ANALYST']),
  basedOn: z.array(key).default([]),
  validFrom: date.optional(),
  validThrough: date.optional(),
  ...evidence,
});

export const factsSchema = fields({
  facts: z.literal(1, { error: 'must be 1, the version of the format' }),
  ...declarations,
  memberships: z.array(membership).default([]),
  meetings: z.record(key, meeting).default({}),
  statements: z.array(statement).default([]),
  positions: z.array(position).default([]),
});

/** A facts file of sound form; its references and quotes are not yet checked. */
export type Facts = z.output<typeof factsSchema>;
export type StatementFacts = Facts['statements'][number];
export type MembershipFacts = Facts['memberships'][number];
export type MeetingFacts = Facts['meetings'][string];
export type QuoteFacts = z.output<typeof quote>;
export type EvidenceFacts = { readonly quote: QuoteFacts } & z.output<z.ZodObject<typeof finding>>;
/** Facts as a reader gives them, before defaults are filled in. */
export type FactsInput = z.input<typeof factsSchema>;
export type MeetingInput = NonNullable<FactsInput['meetings']>[string];
export type AttendanceInput = NonNullable<MeetingInput['attendances']>[number];
export type MembershipInput = NonNullable<FactsInput['memberships']>[number];
export type StatementInput = NonNullable<FactsInput['statements']>[number];
export type PositionInput = NonNullable<FactsInput['positions']>[number];
