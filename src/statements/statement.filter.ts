import type { Asked, Means } from '../entities/asked.js';
import type { Filtered } from '../entities/filtered.js';
import { ACTORS } from '../entities/name.store.js';
import { any, type Cypher, cypher, not, trusted } from '../graph/cypher.js';
import type { FilterFields } from '../graph/filter.js';
import { dateIn, listIn, numberIn, oneOf, textIn } from '../graph/operators.js';
import { wordsIn } from '../graph/words.js';
import { MeetingRelation } from './statement.enums.js';
import { StatementWhere } from './statement.input.js';

/** The plain relations that one stands for. */
export const relationsOf = (relation: MeetingRelation | null | undefined): readonly MeetingRelation[] =>
  relation === MeetingRelation.SAID_AT || relation === MeetingRelation.ABOUT
    ? [relation]
    : [MeetingRelation.SAID_AT, MeetingRelation.ABOUT];

/** Someone at the other end of an edge, by id. */
const actorAlong = (edge: 'SPOKEN_BY' | 'REPORTED_BY', on: string, id: string): Cypher =>
  cypher`COUNT { (${trusted(on)})-[:${trusted(edge)}]->(a:Actor) WHERE a.id = ${id} } > 0`;

const atMeeting = (relation: MeetingRelation, on: string, id: string): Cypher =>
  relation === MeetingRelation.SAID_AT
    ? cypher`${trusted(on)}.meetingId = ${id}`
    : cypher`COUNT { (${trusted(on)})-[:ABOUT]->(m:Meeting) WHERE m.id = ${id} } > 0`;

const hearsay = (on: string): Cypher => trusted(`COUNT { (${on})-[:REPORTED_BY]->(:Actor) } > 0`);

const firstHand: Means<boolean> = (value, { on }) => (value ? not(hearsay(on)) : hearsay(on));

/** What each field of a filter of statements means. */
export const statementFields: FilterFields<StatementWhere, Asked> = {
  about: (subject, { on, asked }) =>
    cypher`COUNT { (${trusted(on)})-[:ABOUT]->(x:Subject) WHERE x.id IN ${asked.resolved.subjects(subject)} } > 0`,
  speaker: (speaker, { on, asked }) => actorAlong('SPOKEN_BY', on, asked.resolved.one(speaker, 'speaker', ...ACTORS)),
  reporter: (reporter, { on, asked }) =>
    actorAlong('REPORTED_BY', on, asked.resolved.one(reporter, 'reporter', ...ACTORS)),
  voice: (voice, { on, asked }) => {
    const id = asked.resolved.one(voice, 'voice', ...ACTORS);
    return any([actorAlong('SPOKEN_BY', on, id), actorAlong('REPORTED_BY', on, id)]);
  },
  firstHand,
  meeting: (meeting, { on, asked }) => {
    const id = asked.resolved.one(meeting, 'meeting', 'Meeting');
    return any(relationsOf(meeting.relation).map((relation) => atMeeting(relation, on, id)));
  },
  article: (article, scope) =>
    cypher`${scope.property('articleId')} = ${scope.asked.resolved.one(article, 'article', 'Article')}`,
  publisher: (publisher, scope) =>
    cypher`${scope.property('publisherId')} = ${scope.asked.resolved.one(publisher, 'publisher', 'Organisation')}`,
  mode: oneOf('mode'),
  kinds: listIn('kinds'),
  rendering: oneOf('rendering'),
  speakerKind: oneOf('speakerKind'),
  saidAt: dateIn('saidEarliest', 'saidLatest'),
  text: wordsIn('tokens'),
  words: textIn('text'),
  gist: textIn('gist'),
  verb: textIn('verb'),
  condition: textIn('condition'),
  attributedAs: textIn('attributedAs'),
  language: textIn('language'),
  turn: numberIn('turn'),
};

export const STATEMENTS: Filtered<StatementWhere> = {
  name: 'Statements',
  label: 'Statement',
  where: StatementWhere,
  fields: statementFields,
  isClaim: true,
};
