import { statementLinkId } from './ids.js';
import type { ClaimForm, DateForm, StatementLinkForm } from './verified.js';

export type ClaimLabel =
  | 'Statement'
  | 'StatementLink'
  | 'Position'
  | 'Membership'
  | 'Attendance'
  | 'MeetingReport'
  | 'AgendaItem';

export type ClaimEdge =
  | 'SPOKEN_BY'
  | 'SPEAKING_AS'
  | 'REPORTED_BY'
  | 'ADDRESSED_TO'
  | 'SAID_AT'
  | 'ABOUT'
  | 'FROM_STATEMENT'
  | 'TO_STATEMENT'
  | 'HELD_BY'
  | 'TARGETS'
  | 'BASED_ON'
  | 'MEMBER'
  | 'WITHIN'
  | 'HOLDS'
  | 'ON_BEHALF_OF'
  | 'ATTENDEE'
  | 'OF_MEETING'
  | 'FOR_SIDE'
  | 'IN_POST'
  | 'HELD_IN'
  | 'ON_SUBJECT';

/** A claim as the writer stores it. `base` is its id as first written; a later version of it has `~2` and so on. */
export interface ClaimRow {
  readonly label: ClaimLabel;
  readonly base: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** `to` is the id of an entity, or the base of a claim of the same load. */
  readonly edges: readonly { readonly type: ClaimEdge; readonly to: string; readonly position: number }[];
  readonly form: ClaimForm;
}

/** The properties that keep a date with its bounds. */
export const dated = (name: string, date: DateForm | null, value = `${name}Date`) => ({
  [value]: date?.value ?? null,
  [`${name}Earliest`]: date?.earliest ?? null,
  [`${name}Latest`]: date?.latest ?? null,
  [`${name}Basis`]: date?.basis ?? null,
});

/** Edges of one type in their order; nothing for null. */
export const edges = (type: ClaimEdge, ...to: readonly (string | null)[]) =>
  to.flatMap((id, position) => (id === null ? [] : [{ type, to: id, position }]));

/** The place among claims of one kind in their article, as text that sorts. */
export const rankOf = (index: number) => String(index).padStart(4, '0');

/** What was said, from the pieces in which it is quoted. */
export const textOfPieces = (pieces: readonly string[]): string => pieces.join(' … ');

/** A link between two statements, which are named as first written. */
export const linkRow = (from: string, to: string, kind: StatementLinkForm['kind'], form: ClaimForm): ClaimRow => ({
  label: 'StatementLink',
  base: statementLinkId(from, to, kind),
  properties: { kind },
  edges: [...edges('FROM_STATEMENT', from), ...edges('TO_STATEMENT', to)],
  form,
});
