import { cypher } from '../../graph/cypher.js';
import type { Graph } from '../../graph/graph.js';
import { type Hit, searchNames } from '../../graph/search.js';
import { TEXT_INDEXES } from '../../graph/text-indexes.js';

/** An office that somebody holds or held; bounds are null where nobody says. */
export interface Office {
  readonly postId: string;
  readonly title: string;
  readonly organisation: string;
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
  /** A date on which a source saw them in it, where nobody says when it began or ended. */
  readonly attestedAt: string | null;
}

/** Somebody whom the graph, or an earlier file of the run, knows. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly offices: readonly Office[];
}

/** So many names like the one asked for are looked at. */
const MOST_LIKE = 40;
/** And so many at most where more come as near. */
const MOST_NEAR = 4_000;
/** A name that scores less than this part of the best one shares only some letters. */
const FAR = 0.4;

/** The people who have a name like this one, or who hold a post of this title where the name is empty. */
export async function peopleLike(graph: Graph, name: string, title: string | null): Promise<KnownPerson[]> {
  const ids = name === '' ? await holdersOf(graph, title ?? '') : await peopleNamed(graph, name);
  return ids.length === 0 ? [] : known(graph, ids);
}

async function peopleNamed(graph: Graph, name: string): Promise<string[]> {
  const hits = await namesLike(graph, name);
  if (hits.length === 0) return [];
  const rows = await graph.read<{ id: string }>(cypher`// ingest.peopleNamed
    UNWIND ${hits.map(({ id }) => id)} AS id
    MATCH (n:Name {id: id})-[:NAMES]->(p:Person)
    RETURN DISTINCT p.id AS id`);
  return rows.map(({ id }) => id);
}

/** Names like this one. Those of many meetings have a president in them, and must not hide his own. */
async function namesLike(graph: Graph, name: string): Promise<Hit[]> {
  for (let most = MOST_LIKE; ; most *= 10) {
    const hits = await searchNames(graph, TEXT_INDEXES.names, name, most);
    const [best, last] = [hits[0], hits.at(-1)];
    if (best === undefined || last === undefined) return [];
    if (hits.length < most || last.score < FAR * best.score || most >= MOST_NEAR) return hits;
  }
}

async function holdersOf(graph: Graph, title: string): Promise<string[]> {
  const hits = await searchNames(graph, TEXT_INDEXES.names, title, MOST_LIKE);
  if (hits.length === 0) return [];
  const rows = await graph.read<{ id: string }>(cypher`// ingest.holdersOf
    UNWIND ${hits.map(({ id }) => id)} AS id
    MATCH (n:Name {id: id})-[:NAMES]->(post:Post)
    WITH DISTINCT post.id AS postId
    MATCH (m:Membership)
    WHERE m.postId = postId AND m.sortKey > '' AND m.supersededAt IS NULL
    RETURN DISTINCT m.personId AS id`);
  return rows.map(({ id }) => id);
}

async function known(graph: Graph, ids: readonly string[]): Promise<KnownPerson[]> {
  const [names, offices] = await Promise.all([
    graph.read<{ id: string; name: string; text: string }>(cypher`// ingest.namesOfPeople
      UNWIND ${ids} AS id
      MATCH (p:Person {id: id})<-[:NAMES]-(n:Name)
      RETURN p.id AS id, p.name AS name, n.text AS text`),
    graph.read<Office & { id: string }>(cypher`// ingest.officesOfPeople
      UNWIND ${ids} AS id
      MATCH (m:Membership)
      WHERE m.personId = id AND m.sortKey > '' AND m.supersededAt IS NULL
      MATCH (m)-[:HOLDS]->(post:Post)-[:POST_OF]->(o:Organisation)
      RETURN id, post.id AS postId, post.title AS title, o.name AS organisation,
        m.startEarliest AS startEarliest, m.startLatest AS startLatest, m.endEarliest AS endEarliest,
        m.endLatest AS endLatest, m.attestedEarliest AS attestedAt`),
  ]);
  return ids.flatMap((id) => {
    const own = names.filter((row) => row.id === id);
    const first = own[0];
    if (first === undefined) return [];
    return {
      id,
      name: first.name,
      names: [...new Set(own.map(({ text }) => text))],
      offices: offices.filter((row) => row.id === id),
    };
  });
}
