import { ACTOR_COLUMNS, type Actor } from '../entities/actor.type.js';
import { columns, unflatten } from '../graph/columns.js';
import { cypher } from '../graph/cypher.js';
import { toOne } from '../graph/to-one.js';
import { MEETING_COLUMNS, type Meeting } from '../meetings/meeting.type.js';
import type { Organisation } from '../organisations/organisation.type.js';
import { POST_COLUMNS, type Post } from '../organisations/post.type.js';
import { PLACE_COLUMNS, type Place } from '../places/place.type.js';
import { seen, type View } from '../shared/view.js';
import { STATEMENT_COLUMNS, type Statement } from './statement.type.js';

/** A statement with its to-one edges: a join after the cut is cheaper than a second read. */
export type StatementRow = Readonly<Record<string, unknown>> & { readonly s_id: string; readonly s_sortKey: string };

/** From a statement `s` to its speaker, post and meeting. */
export const STATEMENT_EDGES = toOne('s', {
  speaker: '-[:SPOKEN_BY {position: 0}]->(end:Actor)',
  post: '-[:SPEAKING_AS]->(end:Post)',
  office: '-[:SPEAKING_AS]->(:Post)-[:POST_OF]->(end:Organisation)',
  meeting: '-[:SAID_AT]->(end:Meeting)',
  place: '-[:SAID_AT]->(:Meeting)-[:HELD_IN]->(end:Place)',
});

/** The columns of {@link StatementRow}. */
export const statementColumns = cypher`${columns('s', 's', STATEMENT_COLUMNS)},
        ${columns('speaker', 'speaker', ACTOR_COLUMNS)},
        ${columns('post', 'post', POST_COLUMNS)}, ${columns('office', 'office', ACTOR_COLUMNS)},
        ${columns('meeting', 'meeting', MEETING_COLUMNS)}, ${columns('place', 'place', PLACE_COLUMNS)}`;

/** The row as the object that GraphQL reads, each edge under the same view. */
export function toStatement(row: StatementRow, view: View): Statement {
  const node = <Type extends { readonly id: string }>(prefix: string, names: readonly string[]) => {
    const found = unflatten<Type>(row, prefix, names);
    return found && seen(found, view);
  };
  const post = node<Post>('post', POST_COLUMNS);
  const meeting = node<Meeting>('meeting', MEETING_COLUMNS);
  return {
    ...(node<Statement>('s', STATEMENT_COLUMNS) as Statement),
    speaker: node<Actor>('speaker', ACTOR_COLUMNS),
    speakingAs: post && { ...post, organisation: node<Organisation>('office', ACTOR_COLUMNS) },
    saidAtMeeting: meeting && { ...meeting, place: node<Place>('place', PLACE_COLUMNS) },
  };
}
