import { ACTORS, type NameStore } from '../entities/name.store.js';
import type { Reference } from '../entities/reference.input.js';
import { all, any, type Cypher, cypher, not, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import { instantsOf } from '../shared/filters.input.js';
import type { View } from '../shared/view.js';
import { MeetingRelation } from './statement.enums.js';
import type { StatementWhere } from './statement.input.js';

/** A filter with its references resolved to ids: plain values, so that it can be part of a loader's key. */
export interface StatementCriteria {
  readonly subjectIds: readonly string[] | null;
  readonly speakerId: string | null;
  readonly voiceId: string | null;
  readonly reporterId: string | null;
  readonly firstHand: boolean | null;
  readonly meeting: { readonly id: string; readonly relation: MeetingRelation } | null;
  readonly articleId: string | null;
  readonly publisherId: string | null;
  readonly modes: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  /** It may have been said at or after this instant. */
  readonly from: string | null;
  /** It may have been said at or before this instant. */
  readonly through: string | null;
  readonly view: View;
}

/** Resolves the names of a filter, all in one read. Throws `BadInput` for names that mean nothing or too much. */
export async function criteriaOf(
  where: StatementWhere | null | undefined,
  view: View,
  names: NameStore,
): Promise<StatementCriteria> {
  const { about, speaker, voice, reporter, firstHand, meeting, article, publisher, mode, kinds, saidAt } = where ?? {};
  const resolved = await names.resolve([about, speaker, voice, reporter, meeting, article, publisher]);
  const one = (
    reference: Reference | null | undefined,
    what: string,
    ...types: Parameters<typeof resolved.one>[2][]
  ) => (reference ? resolved.one(reference, what, ...types) : null);
  const meetingId = one(meeting, 'meeting', 'Meeting');
  return {
    subjectIds: about ? resolved.subjects(about) : null,
    speakerId: one(speaker, 'speaker', ...ACTORS),
    voiceId: one(voice, 'voice', ...ACTORS),
    reporterId: one(reporter, 'reporter', ...ACTORS),
    firstHand: firstHand ?? null,
    meeting: meetingId === null ? null : { id: meetingId, relation: meeting?.relation ?? MeetingRelation.ANY },
    articleId: one(article, 'article', 'Article'),
    publisherId: one(publisher, 'publisher', 'Organisation'),
    modes: both(mode?.eq == null ? null : [mode.eq], mode?.in ?? null),
    kinds: kinds?.hasAny ?? (kinds?.has == null ? null : [kinds.has]),
    ...instantsOf(saidAt, view.asOf),
    view,
  };
}

const both = (one: readonly string[] | null, other: readonly string[] | null) =>
  one && other ? one.filter((value) => other.includes(value)) : (one ?? other);

/** Whether nothing but today's knowledge limits the list: then an index of what is believed today needs no further look. */
export const isPlain = ({ view, through: _, ...conditions }: StatementCriteria): boolean =>
  view.knownAt === null && Object.values(conditions).every((value) => value === null);

/** Conditions on a statement `s`, whatever way it was reached. Its date's upper end is part of the seek: see `beforeEnd`. */
export function conditionsOf(criteria: StatementCriteria): Cypher {
  const { subjectIds, speakerId, voiceId, reporterId, firstHand, meeting } = criteria;
  const { articleId, publisherId, modes, kinds, from, view } = criteria;
  const conditions = [knownAt('s', view.knownAt)];
  if (subjectIds) conditions.push(cypher`COUNT { (s)-[:ABOUT]->(x:Subject) WHERE x.id IN ${subjectIds} } > 0`);
  if (speakerId !== null) conditions.push(spokenBy(speakerId));
  if (voiceId !== null) conditions.push(any([spokenBy(voiceId), reportedBy(voiceId)]));
  if (reporterId !== null) conditions.push(reportedBy(reporterId));
  if (firstHand !== null) conditions.push(firstHand ? not(HEARSAY) : HEARSAY);
  if (meeting) conditions.push(any(relationsOf(meeting.relation).map((relation) => atMeeting(meeting.id, relation))));
  if (articleId !== null) conditions.push(cypher`s.articleId = ${articleId}`);
  if (publisherId !== null) conditions.push(cypher`s.publisherId = ${publisherId}`);
  if (modes) conditions.push(cypher`s.mode IN ${modes}`);
  if (kinds) conditions.push(cypher`any(kind IN s.kinds WHERE kind IN ${kinds})`);
  if (from !== null) conditions.push(cypher`coalesce(s.saidLatest, '~') >= ${from}`);
  return all(conditions);
}

const spokenBy = (id: string) => cypher`COUNT { (s)-[:SPOKEN_BY]->(a:Actor) WHERE a.id = ${id} } > 0`;
const reportedBy = (id: string) => cypher`COUNT { (s)-[:REPORTED_BY]->(a:Actor) WHERE a.id = ${id} } > 0`;
const HEARSAY = trusted('COUNT { (s)-[:REPORTED_BY]->(:Actor) } > 0');
const atMeeting = (id: string, relation: MeetingRelation) =>
  relation === MeetingRelation.SAID_AT
    ? cypher`s.meetingId = ${id}`
    : cypher`COUNT { (s)-[:ABOUT]->(m:Meeting) WHERE m.id = ${id} } > 0`;

/** The plain relations that one stands for. */
export const relationsOf = (relation: MeetingRelation): readonly MeetingRelation[] =>
  relation === MeetingRelation.ANY ? [MeetingRelation.SAID_AT, MeetingRelation.ABOUT] : [relation];
