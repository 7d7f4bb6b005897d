import { type Cypher, cypher, exists, PerEngine, trusted } from '../graph/cypher.js';
import { beyond, inOrder, type Window } from '../graph/page.js';
import { conditionsOf, isPlain, type StatementCriteria } from './statement.criteria.js';
import { MeetingRelation } from './statement.enums.js';
import { relationsOf } from './statement.filter.js';
import type { AccessPath, Plan } from './statement.plan.js';

/** Binds the `id` and `position` of a page of statements of each plan. */
export const seeksOf = (plans: readonly Plan[], window: Window): Cypher =>
  plans.length === 1
    ? seekOf(plans[0]!, pageOf(plans[0]!, window))
    : cypher`CALL () {
        ${union(plans.map((plan) => cypher`${seekOf(plan, pageOf(plan, window))} RETURN id, position`))}
      }`;

/** Binds the `id` of every statement of the plans, some perhaps several times. */
export const allIdsOf = (plans: readonly Plan[]): Cypher => everyOf(plans, idsOf, 'id');

/** Binds `found` for {@link DISTINCT_FOUND} to every statement of the plans, some perhaps several times. */
export const allFoundOf = (plans: readonly Plan[]): Cypher => everyOf(plans, foundOf, 'found');

const everyOf = (plans: readonly Plan[], body: (plan: Plan) => Cypher, column: 'id' | 'found'): Cypher =>
  plans.length === 1
    ? seekOf(plans[0]!, body(plans[0]!))
    : cypher`CALL () {
        ${union(plans.map((plan) => cypher`${seekOf(plan, body(plan))} RETURN ${trusted(column)}`))}
      }`;

const seekOf = ({ keys }: Plan, body: Cypher): Cypher => cypher`UNWIND ${keys} AS key
      CALL (key) {
        ${body}
      }`;

/** One way to reach statements: a MATCH with its conditions, and the columns whose order the index keeps. */
interface Branch {
  readonly match: Cypher;
  /** The last of them is the statement's sort key. */
  readonly order: readonly string[];
  /** The statement's id. */
  readonly id: string;
  /** What binds the statement itself to `s`, where `match` does not. */
  readonly reach?: string;
}

/**
 * Ids and sort keys of the statements of the key in the variable `key`, one page of each branch: a subquery's body that
 * binds `id` and `position`. Nodes do not leave it: after a UNION the embedded engine finds no edges of theirs.
 */
export function pageOf({ path, rest }: Pick<Plan, 'path' | 'rest'>, window: Window): Cypher {
  const bounded = (column: string) => cypher`${beyond(column, window)}${end(rest, column)}`;
  const pages = branches(path, rest, bounded).map(
    ({ match, order, id }) => cypher`${match}
        RETURN ${trusted(id)} AS id, ${trusted(order.at(-1)!)} AS position ${inOrder(window, ...order)} LIMIT ${window.size + 1}`,
  );
  return union(pages);
}

/** The ids of all statements of the key in the variable `key`. A subquery's body. */
export const idsOf = (plan: Pick<Plan, 'path' | 'rest'>): Cypher =>
  union(allOf(plan).map(({ match, id }) => cypher`${match} RETURN ${trusted(id)} AS id`));

/**
 * All statements of the key in the variable `key`, for {@link DISTINCT_FOUND}: a subquery's body. On Neo4j they are nodes:
 * to seek each by its id again takes twice as long as all the rest of grouping them.
 */
export const foundOf = (plan: Pick<Plan, 'path' | 'rest'>): Cypher =>
  union(
    allOf(plan).map(({ match, id, reach = '' }) => {
      const node = new PerEngine({ neo4j: [reach], embedded: [''] });
      const column = new PerEngine({ neo4j: ['s'], embedded: [id] });
      return cypher`${match}${node} RETURN ${column} AS found`;
    }),
  );

/** Binds each statement `s` of each parent `of` once, from what {@link foundOf} has `found`. */
export const DISTINCT_FOUND: Cypher = new PerEngine({
  neo4j: ['WITH DISTINCT of, found AS s'],
  embedded: ['WITH DISTINCT of, found\n      MATCH (s:Statement {id: found})'],
});

function allOf({ path, rest }: Pick<Plan, 'path' | 'rest'>): readonly Branch[] {
  return branches(path, rest, (column) => cypher`${trusted(column)} > ''${end(rest, column)}`);
}

const union = (parts: readonly Cypher[]) =>
  parts.reduce(
    (whole, part) => cypher`${whole}
    UNION
    ${part}`,
  );

// "}" sorts after "|", so that every key of that very instant is still before it.
const end = ({ through }: StatementCriteria, column: string): Cypher =>
  through === null ? trusted('') : cypher` AND ${trusted(column)} < ${`${through}}`}`;

type Bounded = (column: string) => Cypher;

function branches(path: AccessPath, rest: StatementCriteria, bounded: Bounded): readonly Branch[] {
  const past = rest.asked.view.knownAt !== null;
  switch (path.by) {
    case 'time':
      return [along('', rest, bounded)];
    case 'ids':
    case 'text':
      return [byIds(path.ids, rest, bounded)];
    case 'article':
      return [along('articleId', rest, bounded)];
    case 'subject':
      return [past ? byEdge('(:Subject {id: key})<-[:ABOUT]-(s:Statement)', rest, bounded) : mentioned(rest, bounded)];
    case 'meeting':
      return relationsOf(path.relation).flatMap((relation) =>
        relation === MeetingRelation.SAID_AT
          ? [along('meetingId', rest, bounded)]
          : branches({ by: 'subject' }, rest, bounded),
      );
    case 'speaker':
      return past
        ? [byEdge('(:Actor {id: key})<-[:SPOKEN_BY]-(s:Statement)', rest, bounded)]
        : [along('speakerId', rest, bounded), voiced(cypher`m.actorId = key`, 'SPEAKER', rest, bounded)];
    case 'reporter':
      return past
        ? [byEdge('(:Actor {id: key})<-[:REPORTED_BY]-(s:Statement)', rest, bounded)]
        : [voiced(cypher`m.actorId = key`, 'REPORTER', rest, bounded)];
    case 'voice':
      return past
        ? [
            byEdge('(:Actor {id: key})<-[:SPOKEN_BY]-(s:Statement)', rest, bounded),
            byEdge('(:Actor {id: key})<-[:REPORTED_BY]-(s:Statement)', rest, bounded),
          ]
        : [along('speakerId', rest, bounded), voiced(cypher`m.actorId = key`, null, rest, bounded)];
    case 'subjectAndSpeaker':
      return [
        mentionedBy(path.speakerId, rest, bounded),
        voiced(cypher`m.actorId = ${path.speakerId}`, 'SPEAKER', rest, bounded, ABOUT_KEY),
      ];
  }
}

const ABOUT_KEY = exists(cypher`(s)-[:ABOUT]->(about:Subject) WHERE about.id = key`);

/** Along an index of Statement: by the column and time, or by time alone. */
function along(
  column: '' | 'speakerId' | 'meetingId' | 'articleId',
  rest: StatementCriteria,
  bounded: Bounded,
): Branch {
  const equal = column === '' ? trusted('') : trusted(`s.${column} = key AND `);
  return {
    match: cypher`MATCH (s:Statement) WHERE ${equal}${bounded('s.sortKey')} AND ${conditionsOf(rest)}`,
    // The equality column too: without it the database sorts every statement of the key.
    order: column === '' ? ['s.sortKey'] : [`s.${column}`, 's.sortKey'],
    id: 's.id',
  };
}

const REACH = ' MATCH (m)-[:MENTIONED_IN]->(s:Statement)';
const IN_STATEMENT = trusted(REACH);

/** Along the mentions of a subject. They exist only for what is believed today. */
function mentioned(rest: StatementCriteria, bounded: Bounded): Branch {
  const match = cypher`MATCH (m:Mention) WHERE m.subjectId = key AND ${bounded('m.sortKey')}`;
  const order = ['m.subjectId', 'm.sortKey'];
  if (isPlain(rest)) return { match, order, id: 'm.statementId', reach: REACH };
  return {
    match: cypher`${match}${IN_STATEMENT} WHERE ${conditionsOf(rest)}`,
    order,
    id: 'm.statementId',
  };
}

/** Along the mentions of a subject by its first speaker. */
function mentionedBy(speakerId: string, rest: StatementCriteria, bounded: Bounded): Branch {
  const match = cypher`MATCH (m:Mention) WHERE m.subjectId = key AND m.speakerId = ${speakerId} AND ${bounded('m.sortKey')}`;
  const order = ['m.subjectId', 'm.speakerId', 'm.sortKey'];
  if (isPlain(rest)) return { match, order, id: 'm.statementId', reach: REACH };
  return {
    match: cypher`${match}${IN_STATEMENT} WHERE ${conditionsOf(rest)}`,
    order,
    id: 'm.statementId',
  };
}

/** Along the voices of an actor: what it said as a further speaker, or reported. They exist only for what is believed today. */
function voiced(
  actor: Cypher,
  role: 'SPEAKER' | 'REPORTER' | null,
  rest: StatementCriteria,
  bounded: Bounded,
  also?: Cypher,
): Branch {
  const conditions = also ? cypher`${conditionsOf(rest)} AND ${also}` : conditionsOf(rest);
  return {
    match: cypher`MATCH (m:Voice) WHERE ${actor} AND ${bounded('m.sortKey')}${trusted(role === null ? '' : ` AND m.role = '${role}'`)}
      MATCH (m)-[:VOICED_IN]->(s:Statement) WHERE ${conditions}`,
    order: ['m.actorId', 'm.sortKey'],
    id: 'm.statementId',
  };
}

/** One by one: for ids, and for a text that few statements hold. */
const byIds = (ids: readonly string[], rest: StatementCriteria, bounded: Bounded): Branch => ({
  match: cypher`UNWIND ${ids} AS one MATCH (s:Statement {id: one}) WHERE ${bounded('s.sortKey')} AND ${conditionsOf(rest)}`,
  order: ['s.sortKey'],
  id: 's.id',
});

/** Along a plain edge, sorting all of it: for knowledge of the past, which no derived index keeps. */
const byEdge = (pattern: string, rest: StatementCriteria, bounded: Bounded): Branch => ({
  match: cypher`MATCH ${trusted(pattern)} WHERE ${bounded('s.sortKey')} AND ${conditionsOf(rest)}`,
  order: ['s.sortKey'],
  id: 's.id',
});
