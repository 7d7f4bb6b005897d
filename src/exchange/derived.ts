import { tokensOfText } from '../graph/tokens.js';
import { isoWeekOf } from '../ingest/iso-week.js';
import { byOffsets, byTerm, byTime, pairKey } from '../ingest/sort-keys.js';
import type { EntityForm } from '../ingest/verified.js';
import { derivedOfArticle } from '../ingest/write-articles.js';
import { sortKeyOf } from '../ingest/write-entities.js';
import { derivedOfName } from '../ingest/write-names.js';
import type { StoredRecord } from './records.js';

/** What follows from a node and its own edges, as the writer keeps it; the rest needs other nodes. */
export function derivedOf(record: StoredRecord): Record<string, unknown> {
  const derive = DERIVED[record.type.label];
  if (derive) return derive(record);
  const { id, properties } = record;
  const name = String(properties.name ?? properties.title ?? properties.label);
  const label = record.type.label as EntityForm['label'];
  return { name, sortKey: sortKeyOf({ id, label, name, properties: properties as EntityForm['properties'] }) };
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);
const first = ({ edges }: StoredRecord, name: string) => edges[name]?.[0] ?? null;

const bounds = ({ properties }: StoredRecord, name: string) => ({
  earliest: text(properties[`${name}Earliest`]),
  latest: text(properties[`${name}Latest`]),
});

const isDated = ({ properties }: StoredRecord, name: string) => properties[`${name}Basis`] !== undefined;

/** The id of a claim or of evidence without its version. */
export const baseOf = (id: string) => id.replace(/~\d+$/, '');

/** What sorts ends on the version: a later one of a claim stands beside the earlier. */
export const versioned = (sortKey: string, id: string) => `${sortKey}${id.slice(baseOf(id).length)}`;

const DERIVED: Readonly<Record<string, (record: StoredRecord) => Record<string, unknown>>> = {
  Article: (record) => {
    const { id, properties } = record;
    const article = { id, title: String(properties.title), text: text(properties.text) };
    return { ...derivedOfArticle(article, bounds(record, 'published')), publisherId: first(record, 'publisher') };
  },
  Name: ({ properties }) => derivedOfName(String(properties.text)),
  Identifier: () => ({}),
  Redirect: () => ({}),
  AuditEntry: ({ id, properties }) => ({ sortKey: `${properties.at}|${id}` }),
  Draft: ({ id, properties }) => ({ sortKey: `${properties.submittedAt}|${id}` }),
  EntityMerge: () => ({}),
  Evidence: (record) => ({
    base: baseOf(record.id),
    claimId: first(record, 'claim'),
    articleId: first(record, 'article'),
    sortKey: byOffsets(Number(record.properties.start), Number(record.properties.end), record.id),
  }),
  Statement: (record) => ({
    base: baseOf(record.id),
    tokens: tokensOfText(String(record.properties.text)),
    saidWeek: isoWeekOf(bounds(record, 'said')),
    speakerId: first(record, 'speakers'),
    meetingId: first(record, 'meeting'),
  }),
  StatementLink: ({ id }) => ({ base: baseOf(id) }),
  Position: (record) => {
    const [holderId, targetId] = [first(record, 'holder'), first(record, 'target')];
    const { earliest, latest } = bounds(record, 'validFrom');
    return {
      base: baseOf(record.id),
      holderId,
      targetId,
      pairKey: pairKey(String(holderId), String(targetId)),
      sortKey: versioned(byTime(earliest, latest, baseOf(record.id)), record.id),
    };
  },
  Membership: (record) => {
    const start = isDated(record, 'start') ? bounds(record, 'start') : null;
    const attested = isDated(record, 'attested') ? bounds(record, 'attested') : null;
    return {
      base: baseOf(record.id),
      personId: first(record, 'person'),
      organisationId: first(record, 'organisation'),
      postId: first(record, 'post'),
      sortKey: versioned(byTerm(start, attested, baseOf(record.id)), record.id),
    };
  },
  Attendance: (record) => ({
    base: baseOf(record.id),
    meetingId: first(record, 'meeting'),
    attendeeId: first(record, 'attendee'),
    sideId: first(record, 'side'),
  }),
  MeetingReport: (record) => ({
    base: baseOf(record.id),
    meetingId: first(record, 'meeting'),
    placeId: first(record, 'place'),
  }),
  AgendaItem: (record) => ({
    base: baseOf(record.id),
    meetingId: first(record, 'meeting'),
    subjectId: first(record, 'subject'),
  }),
};
