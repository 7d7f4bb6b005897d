import { all, type Cypher, cypher, exists, trusted } from '../graph/cypher.js';
import { knownAt } from '../graph/known.js';
import type { Instants } from '../shared/filters.input.js';
import type { View } from '../shared/view.js';

/** What is asked of every organisation of a level. */
export interface LineRequest {
  /** What the statements are about; null for anything. */
  readonly subjects: readonly string[] | null;
  readonly said: Instants;
  readonly size: number;
  readonly view: View;
}

/** What counts as an organisation's, by ids; `keys` are the subjects or the speakers to seek. */
export interface LineParent {
  readonly of: string;
  readonly organisations: readonly string[];
  readonly posts: readonly string[];
  readonly memberships: readonly string[];
  readonly keys: readonly string[];
}

/** A statement that counts as that of `of`, once for each speaker. */
export interface LineRow {
  readonly of: string;
  readonly id: string;
  readonly saidEarliest: string | null;
  readonly saidLatest: string | null;
  readonly postId: string | null;
  readonly speakerId: string | null;
}

/** The newest statements of each organisation, newest first. */
export function officialLine(parents: readonly LineParent[], request: LineRequest): Cypher {
  const { subjects, size } = request;
  const by = trusted(subjects ? 'subject' : 'speaker');
  return cypher`// officialLine.by.${by}
      UNWIND ${parents} AS row
      WITH row.of AS of, row.posts AS posts, row.organisations AS organisations, row.memberships AS memberships,
        row.keys AS keys
      UNWIND keys AS key
      CALL (key, posts, organisations, memberships) {
        ${(subjects ? alongSubject : alongSpeaker)(request)}
      }
      WITH of, id, position ORDER BY position DESC
      WITH of, collect(DISTINCT id) AS found
      UNWIND found[0..${size}] AS id
      MATCH (s:Statement {id: id})
      OPTIONAL MATCH (s)-[:SPEAKING_AS]->(p:Post)
      OPTIONAL MATCH (s)-[:SPOKEN_BY]->(a:Actor)
      RETURN of, id, s.sortKey AS position, s.saidEarliest AS saidEarliest, s.saidLatest AS saidLatest,
        p.id AS postId, a.id AS speakerId
      ORDER BY of, position DESC, speakerId`;
}

// Who speaks in an office of another speaks for that one, whatever else they belong to.
const OFFICIAL = cypher`NOT ${exists(cypher`(s)-[:SPEAKING_AS]->(other:Post) WHERE NOT other.id IN posts`)} AND (
          ${exists(cypher`(s)-[:SPEAKING_AS]->(:Post)`)}
          OR ${exists(cypher`(s)-[:SPOKEN_BY]->(o:Organisation) WHERE o.id IN organisations`)}
          OR ${exists(cypher`
            (s)-[:SPOKEN_BY]->(:Person)<-[:MEMBER]-(m:Membership)
            WHERE m.id IN memberships AND coalesce(m.startEarliest, '') <= coalesce(s.saidLatest, '~')
              AND coalesce(m.endLatest, '~') >= coalesce(s.saidEarliest, '')`)}
        )`;

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

/** One page along an index, whose last column is the statement's sort key; `then` leads from the index to the statement. */
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
