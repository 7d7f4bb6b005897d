import { type Cypher, cypher } from '../graph/cypher.js';
import type { StatementCriteria } from './statement.criteria.js';
import { MeetingRelation } from './statement.enums.js';
import { foundOf, idsOf } from './statement.paths.js';
import type { AccessPath } from './statement.plan.js';

/** The parents that have statements, and the path by which theirs are found. */
export type NestedPath = 'speaker' | 'meeting' | 'article' | 'subject' | 'subjectExactly';

/** The index along which each kind of parent finds its statements. */
export const PATHS: Record<NestedPath, AccessPath> = {
  speaker: { by: 'speaker' },
  article: { by: 'article' },
  meeting: { by: 'meeting', relation: MeetingRelation.SAID_AT },
  subject: { by: 'subject' },
  subjectExactly: { by: 'subject' },
};

/** Binds each parent `of` with the keys to seek for it: its own id, and of a topic also the narrower ones. */
export const keysOf = (parents: readonly string[], path: NestedPath): Cypher =>
  path === 'subject'
    ? cypher`UNWIND ${parents} AS of
        CALL (of) {
          RETURN of AS key
          UNION
          MATCH (:Topic {id: of})<-[:BROADER*1..8]-(t:Topic) RETURN t.id AS key
        }`
    : cypher`UNWIND ${parents} AS of WITH of, of AS key`;

/** Binds each parent `of` with the `id` of every statement that it has, some perhaps several times. */
export const idsFrom = (parents: readonly string[], path: NestedPath, criteria: StatementCriteria): Cypher =>
  everyFrom(parents, path, idsOf({ path: PATHS[path], rest: criteria }));

/** The same with what is `found`, for `DISTINCT_FOUND`. */
export const foundFrom = (parents: readonly string[], path: NestedPath, criteria: StatementCriteria): Cypher =>
  everyFrom(parents, path, foundOf({ path: PATHS[path], rest: criteria }));

const everyFrom = (parents: readonly string[], path: NestedPath, body: Cypher): Cypher =>
  cypher`${keysOf(parents, path)}
        CALL (key) {
          ${body}
        }`;
