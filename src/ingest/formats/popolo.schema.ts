import * as z from 'zod';

/** What is read of Popolo (popoloproject.com/specs); other fields are left aside. Empty texts and nulls are absent. */
const text = z.string().transform((value) => value.normalize('NFC').trim() || undefined);
const optional = text.nullish().transform((value) => value ?? undefined);

const day = optional.refine((value) => value === undefined || /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value), {
  error: 'must be a date: 2031, 2031-05 or 2031-05-04',
});
/** A date, or an instant, of which the day counts. */
const moment = optional.transform((value) => /^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0]);

const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const naming = {
  id: z.string().min(1, { error: 'needs an id' }),
  other_names: list(z.object({ name: optional, lang: optional })),
  identifiers: list(z.object({ scheme: optional, identifier: optional })),
  sources: list(z.object({ url: optional })),
};

const membership = z.object({
  person_id: optional,
  organization_id: optional,
  post_id: optional,
  on_behalf_of_id: optional,
  role: optional,
  start_date: day,
  end_date: day,
});

const post = z.object({ id: naming.id, label: optional, role: optional, organization_id: optional });

const person = z.object({
  ...naming,
  name: optional,
  given_name: optional,
  family_name: optional,
  created_at: moment,
  updated_at: moment,
  memberships: list(membership),
});

const organization = z.object({
  ...naming,
  name: z.string().min(1, { error: 'needs a name' }),
  classification: optional,
  posts: list(post),
});

/** The records of each list. */
export const POPOLO = { persons: person, organizations: organization, posts: post, memberships: membership };

export type PopoloPerson = z.output<typeof person>;
export type PopoloOrganization = z.output<typeof organization>;
export type PopoloPost = z.output<typeof post>;
export type PopoloMembership = z.output<typeof membership>;
