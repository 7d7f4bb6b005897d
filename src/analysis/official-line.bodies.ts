import { groupBy } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import { typeOfId } from '../shared/node.js';
import type { Held } from './official-line.rule.js';

/** Who can speak for an organisation: it and those below it, their offices, and the memberships in any of these. */
export interface Bodies {
  readonly of: string;
  readonly organisations: readonly string[];
  readonly posts: readonly string[];
  readonly members: readonly Held[];
}

interface MemberRow extends Omit<Held, 'attestations'> {
  readonly key: string;
  /** For whom the person is in it, where the source says. */
  readonly behalfId: string | null;
  /** The date of an article that attests it; several rows where several do. */
  readonly toldEarliest: string | null;
  readonly toldLatest: string | null;
}

/** The bodies of each organisation, as known at an instant (null for today). Two reads for all of them. */
export async function bodiesOf(graph: Graph, ids: readonly string[], known: string | null): Promise<Bodies[]> {
  const below = await graph.read<{ of: string; id: string }>(cypher`// officialLine.bodies
      UNWIND ${ids} AS of
      CALL (of) {
        RETURN of AS id
        UNION
        MATCH (:Organisation {id: of})<-[:PART_OF*1..8]-(o:Organisation) RETURN o.id AS id
        UNION
        MATCH (:Organisation {id: of})<-[:POST_OF]-(p:Post) RETURN p.id AS id
        UNION
        MATCH (:Organisation {id: of})<-[:PART_OF*1..8]-(:Organisation)<-[:POST_OF]-(p:Post) RETURN p.id AS id
      }
      RETURN of, id ORDER BY of, id`);
  const keys = [...new Set(below.map(({ id }) => id))];
  const members = groupBy(await membersOf(graph, keys, known), ({ key }) => key);
  return [...groupBy(below, ({ of }) => of)].map(([of, found]) => {
    const inside = new Set(found.map(({ id }) => id));
    // In it for itself, or in another one on its behalf.
    const own = [...inside]
      .flatMap((key) => members.get(key) ?? [])
      .filter(({ behalfId }) => behalfId === null || inside.has(behalfId));
    return {
      of,
      organisations: [...inside].filter((id) => typeOfId(id) === 'Organisation'),
      posts: [...inside].filter((id) => typeOfId(id) === 'Post'),
      members: [...groupBy(own, ({ id }) => id).values()].map(heldOf),
    };
  });
}

function heldOf(rows: readonly [MemberRow, ...MemberRow[]]): Held {
  const [{ id, personId, startEarliest, startLatest, endEarliest, endLatest }] = rows;
  const attestations = rows.flatMap(({ toldEarliest, toldLatest }) =>
    toldEarliest === null || toldLatest === null ? [] : [{ earliest: toldEarliest, latest: toldLatest }],
  );
  return { id, personId, startEarliest, startLatest, endEarliest, endLatest, attestations };
}

function membersOf(graph: Graph, keys: readonly string[], known: string | null): Promise<MemberRow[]> {
  const branch = (match: string) => cypher`MATCH ${trusted(match)} AND ${knownAt('m', known)} RETURN m.id AS id`;
  return graph.read<MemberRow>(cypher`// officialLine.members
      UNWIND ${keys} AS key
      CALL (key) {
        ${branch("(m:Membership) WHERE m.organisationId = key AND m.sortKey > ''")}
        UNION
        ${branch("(m:Membership) WHERE m.postId = key AND m.sortKey > ''")}
        UNION
        ${branch('(o:Organisation)<-[:ON_BEHALF_OF]-(m:Membership) WHERE o.id = key')}
      }
      MATCH (m:Membership {id: id})
      OPTIONAL MATCH (m)-[:ON_BEHALF_OF]->(b:Organisation)
      OPTIONAL MATCH (m)<-[:SUPPORTS]-(e:Evidence)-[:QUOTED_FROM]->(a:Article)
      WHERE m.attestedAt IS NOT NULL AND ${knownAt('e', known)}
      RETURN DISTINCT key, id, m.personId AS personId, b.id AS behalfId, m.startEarliest AS startEarliest,
        m.startLatest AS startLatest, m.endEarliest AS endEarliest, m.endLatest AS endLatest,
        a.publishedEarliest AS toldEarliest, a.publishedLatest AS toldLatest
      ORDER BY key, id, toldEarliest, toldLatest`);
}

/** Who ever spoke in these offices, members of theirs or not. */
export async function officersOf(graph: Graph, posts: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await graph.read<{ postId: string; speakerId: string }>(cypher`// officialLine.officers
      UNWIND ${posts} AS postId
      MATCH (:Post {id: postId})<-[:SPEAKING_AS]-(s:Statement)
      WHERE s.speakerId IS NOT NULL
      RETURN DISTINCT postId, s.speakerId AS speakerId ORDER BY postId, speakerId`);
  return new Map(
    [...groupBy(rows, ({ postId }) => postId)].map(([id, found]) => [id, found.map(({ speakerId }) => speakerId)]),
  );
}
