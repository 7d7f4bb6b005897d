import { ArticleWhere } from '../articles/article.input.js';
import type { Asked, Means } from '../entities/asked.js';
import { claimFields } from '../entities/claim.filter.js';
import { filtered } from '../entities/filtered.js';
import { ACTORS } from '../entities/name.store.js';
import { ActorWhere } from '../entities/named.filter.js';
import type { RelatedOne } from '../entities/reference.input.js';
import { reference } from '../entities/related.js';
import { saidUnder } from '../entities/said.js';
import { any, type Cypher, cypher, exists, not, trusted } from '../graph/cypher.js';
import type { FilterFields } from '../graph/filter.js';
import { dateIn, listIn, numberIn, oneOf, textIn } from '../graph/operators.js';
import { wordsIn } from '../graph/words.js';
import { MeetingWhere } from '../meetings/meeting.input.js';
import { OrganisationWhere } from '../organisations/organisation.input.js';
import { PostWhere } from '../organisations/post.input.js';
import { MeetingRelation } from './statement.enums.js';
import { type MeetingReference, StatementWhere } from './statement.input.js';

/** The plain relations that one stands for. */
export const relationsOf = (relation: MeetingRelation | null | undefined): readonly MeetingRelation[] =>
  relation === MeetingRelation.SAID_AT || relation === MeetingRelation.ABOUT
    ? [relation]
    : [MeetingRelation.SAID_AT, MeetingRelation.ABOUT];

const actor = (what: string, ...arrows: readonly string[]): Means<RelatedOne<ActorWhere>> =>
  reference({ arrows, what, where: () => ActorWhere, types: ACTORS });

const toMeeting = { what: 'meeting', where: () => MeetingWhere, types: ['Meeting'] } as const;

const AT_MEETING: Record<'SAID_AT' | 'ABOUT', Means<RelatedOne<MeetingWhere>>> = {
  SAID_AT: reference({ ...toMeeting, arrows: ['-[:SAID_AT]->'], column: 'meetingId' }),
  ABOUT: reference({ ...toMeeting, arrows: ['-[:ABOUT]->'] }),
};

const meeting: Means<MeetingReference> = (value, scope) =>
  any(relationsOf(value.relation).map((relation) => AT_MEETING[relation as 'SAID_AT' | 'ABOUT'](value, scope)));

const hearsay = (on: string): Cypher => exists(trusted(`(${on})-[:REPORTED_BY]->(:Actor)`));

const firstHand: Means<boolean> = (value, { on }) => (value ? not(hearsay(on)) : hearsay(on));

/** What each field of a filter of statements means. */
export const statementFields: FilterFields<StatementWhere, Asked> = {
  ...claimFields('Statement'),
  about: (subject, scope) => {
    const about = scope.fresh();
    const ids = scope.asked.resolved.subjects(subject);
    return exists(
      cypher`${trusted(`(${scope.on})-[:ABOUT]->(${about.on}:Subject)`)} WHERE ${about.property('id')} IN ${ids}`,
    );
  },
  speaker: actor('speaker', '-[:SPOKEN_BY]->'),
  reporter: actor('reporter', '-[:REPORTED_BY]->'),
  voice: actor('voice', '-[:SPOKEN_BY]->', '-[:REPORTED_BY]->'),
  firstHand,
  meeting,
  // By way of what supports it: a statement has its article as a property only.
  article: reference({
    arrows: ['<-[:SUPPORTS]-(:Evidence)-[:QUOTED_FROM]->'],
    column: 'articleId',
    what: 'article',
    where: () => ArticleWhere,
    types: ['Article'],
  }),
  publisher: reference({
    arrows: ['<-[:SUPPORTS]-(:Evidence)-[:QUOTED_FROM]->(:Article)-[:PUBLISHED_BY]->'],
    column: 'publisherId',
    what: 'publisher',
    where: () => OrganisationWhere,
    types: ['Organisation'],
  }),
  speakingAs: reference({ arrows: ['-[:SPEAKING_AS]->'], what: 'post', where: () => PostWhere, types: ['Post'] }),
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

export const STATEMENTS = filtered<StatementWhere>({
  name: 'Statements',
  label: 'Statement',
  where: StatementWhere,
  fields: statementFields,
  counts: ({ on, asked }) => saidUnder(on, asked.view),
});
