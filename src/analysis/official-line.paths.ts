import { all, type Cypher, cypher, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import type { Instants } from '../shared/filters.input.js';
import type { View } from '../shared/view.js';
import type { Bodies } from './official-line.bodies.js';

/** What is asked of every organisation of a level. */
export interface LineRequest {
  /** What the statements are about; null for anything. */
  readonly subjects: readonly string[] | null;
  readonly said: Instants;
  readonly size: number;
  readonly view: View;
}

/** A statement for an organisation `of`, once for each membership that its speakers can have held then, or with none. */
export interface LineRow {
  readonly of: string;
  readonly id: string;
  readonly isStated: boolean;
  readonly isItself: boolean;
  readonly membershipId: string | null;
  readonly isCertain: boolean | null;
}

/** The newest statements for each organisation, newest first. `keys` are the subjects or the speakers to seek. */
export function officialLine(
  bodies: readonly (Bodies & { readonly keys: readonly string[] })[],
  request: LineRequest,
): Cypher {
  const { subjects, size, view } = request;
  const by = trusted(subjects ? 'subject' : 'speaker');
  return cypher`// officialLine.by.${by}
      UNWIND ${bodies} AS row
      WITH row.of AS of, row.posts AS posts, row.organisations AS organisations, row.memberships AS memberships,
        row.keys AS keys
      UNWIND keys AS key
      CALL (key, posts, organisations, memberships) {
        ${(subjects ? alongSubject : alongSpeaker)(request)}
      }
      WITH of, posts, organisations, memberships, id, position ORDER BY position DESC
      WITH of, posts, organisations, memberships, collect(DISTINCT id) AS found
      UNWIND found[0..${size}] AS id
      MATCH (s:Statement {id: id})
      OPTIONAL MATCH (s)-[:SPOKEN_BY]->(:Person)<-[:MEMBER]-(m:Membership) WHERE ${CAN_HAVE_HELD}
      RETURN of, id, s.sortKey AS position, ${STATED} AS isStated, ${ITSELF} AS isItself,
        m.id AS membershipId, ${certain(view.knownAt)} AS isCertain
      ORDER BY of, position DESC, membershipId`;
}

const STATED = trusted('COUNT { (s)-[:SPEAKING_AS]->(p:Post) WHERE p.id IN posts } > 0');
const ITSELF = trusted('COUNT { (s)-[:SPOKEN_BY]->(o:Organisation) WHERE o.id IN organisations } > 0');

/** The membership `m` is one of those that count, and can have held when the statement `s` was made. */
const CAN_HAVE_HELD = trusted(`m.id IN memberships
        AND coalesce(m.startEarliest, '') <= coalesce(s.saidLatest, '~')
        AND coalesce(m.endLatest, '~') >= coalesce(s.saidEarliest, '')`);

const OFFICIAL = cypher`(${STATED} OR (
          NOT COUNT { (s)-[:SPEAKING_AS]->(:Post) } > 0
          AND (${ITSELF} OR COUNT { (s)-[:SPOKEN_BY]->(:Person)<-[:MEMBER]-(m:Membership) WHERE ${CAN_HAVE_HELD} } > 0)
        ))`;

/**
 * The membership `m` is known to have held on every day on which the statement `s` can have been made. Instants are
 * compared with a day as text: "2025-12-02" sorts before every instant of that day, "2025-12-02~" after.
 */
function certain(known: string | null): Cypher {
  const first = trusted('substring(s.saidEarliest, 0, 10)');
  const last = trusted('substring(s.saidLatest, 0, 10)');
  const attested = (when: Cypher) => cypher`(m.attestedAt IS NOT NULL AND COUNT {
          (m)<-[:SUPPORTS]-(e:Evidence)-[:QUOTED_FROM]->(a:Article) WHERE ${knownAt('e', known)} AND ${when}
        } > 0)`;
  return cypher`coalesce(s.saidEarliest IS NOT NULL AND s.saidLatest IS NOT NULL AND (
        (${first} = ${last} AND ${attested(cypher`a.publishedEarliest >= ${first} AND a.publishedLatest <= ${first} + '~'`)})
        OR (coalesce(m.startLatest, '~') <= ${first} + '~' AND (
          coalesce(m.endEarliest, '') >= ${last} OR ${attested(cypher`a.publishedEarliest >= ${last}`)}
        ))
      ), false)`;
}

const alongSubject = (request: LineRequest): Cypher =>
  request.view.knownAt === null
    ? along("(n:Mention) WHERE n.subjectId = key AND n.sortKey > ''", ['n.subjectId', 'n.sortKey'], request, MENTIONED)
    : along("(:Subject {id: key})<-[:ABOUT]-(s:Statement) WHERE s.sortKey > ''", ['s.sortKey'], request);

const alongSpeaker = (request: LineRequest): Cypher =>
  request.view.knownAt === null
    ? cypher`${along("(s:Statement) WHERE s.speakerId = key AND s.sortKey > ''", ['s.speakerId', 's.sortKey'], request)}
        UNION
        ${along("(n:Voice) WHERE n.actorId = key AND n.role = 'SPEAKER' AND n.sortKey > ''", ['n.actorId', 'n.sortKey'], request, VOICED)}`
    : along("(:Actor {id: key})<-[:SPOKEN_BY]-(s:Statement) WHERE s.sortKey > ''", ['s.sortKey'], request);

const MENTIONED = 'MATCH (n)-[:MENTIONED_IN]->(s:Statement)';
const VOICED = 'MATCH (n)-[:VOICED_IN]->(s:Statement)';

/** One page along an index, whose last column is the statement's sort key. */
function along(match: string, order: readonly string[], { said, size, view }: LineRequest, then?: string): Cypher {
  const key = trusted(order.at(-1)!);
  // "}" sorts after "|", so that every key of that very instant is still before it.
  const until = said.through === null ? trusted('') : cypher` AND ${key} < ${`${said.through}}`}`;
  const conditions = [knownAt('s', view.knownAt), OFFICIAL];
  if (said.from !== null) conditions.unshift(cypher`coalesce(s.saidLatest, '~') >= ${said.from}`);
  const word = trusted(then === undefined ? 'AND' : `${then} WHERE`);
  return cypher`MATCH ${trusted(match)}${until} ${word} ${all(conditions)}
        RETURN s.id AS id, ${key} AS position
        ORDER BY ${trusted(order.map((column) => `${column} DESC`).join(', '))} LIMIT ${size}`;
}
