import { groupBy } from '../graph/batch.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import type { TypeName } from '../shared/node.js';

/** What stands at the other end of an entity's edges, by the label that its key is indexed under. */
type Other = 'Entity' | 'Claim' | 'Name' | 'Identifier';

/** An edge of an entity. */
export interface Edge {
  readonly type: string;
  /** Whether it leads away from the entity. */
  readonly out: boolean;
  readonly label: Other;
  /** The id of the other end; of an identifier its key. */
  readonly other: string;
  readonly position: number | null;
}

/** An edge that a merge took from the loser. */
export interface Move extends Edge {
  /** The edge that the survivor had to the same thing already; null where it had none. */
  readonly own: { readonly position: number | null } | null;
  /** Not given to the survivor: it would lead to itself, or stand beside the one that it can have. */
  readonly dropped: boolean;
}

/** Edges that a text may name: what the writer makes. */
const TYPES = new Set(
  'SPOKEN_BY SPEAKING_AS REPORTED_BY ADDRESSED_TO SAID_AT ABOUT HELD_BY TARGETS MEMBER WITHIN HOLDS ON_BEHALF_OF ATTENDEE OF_MEETING FOR_SIDE IN_POST HELD_IN ON_SUBJECT NAMES PUBLISHED_BY PART_OF POST_OF BROADER CONCERNS POINT_OF CONTINUES SUPERSEDES PRESENTED_BY'.split(
    ' ',
  ),
);

/** Edges of which a thing has one at most. */
const SINGLE: Partial<Record<TypeName, readonly string[]>> = {
  Organisation: ['PART_OF'],
  Post: ['POST_OF'],
  Place: ['BROADER'],
  Meeting: ['PART_OF'],
  Proposal: ['SUPERSEDES'],
  Point: ['POINT_OF', 'CONTINUES'],
};

/** The most edges that one merge moves: it is one transaction. */
export const MOST_EDGES = 50_000;

/** The edges of an entity, up to one more than {@link MOST_EDGES} each way; the place that a meeting derives is none. */
export async function edgesOf(transaction: Transaction, id: string): Promise<Edge[]> {
  type Row = Pick<Edge, 'type' | 'other' | 'position'> & { labels: string[] };
  const coming = await transaction.run<Row>(cypher`// merges.edgesTo
    MATCH (e:Entity {id: ${id}})<-[r]-(x)
    RETURN type(r) AS type, coalesce(x.id, x.key) AS other, labels(x) AS labels, r.position AS position
    LIMIT ${MOST_EDGES + 1}`);
  const going = await transaction.run<Row>(cypher`// merges.edgesFrom
    MATCH (e:Entity {id: ${id}})-[r]->(x)
    RETURN type(r) AS type, coalesce(x.id, x.key) AS other, labels(x) AS labels, r.position AS position
    LIMIT ${MOST_EDGES + 1}`);
  const edge = ({ type, other, labels, position }: Row, out: boolean): Edge => ({
    type,
    out,
    label: (['Claim', 'Entity', 'Name', 'Identifier'] as const).find((label) => labels.includes(label)) ?? 'Entity',
    other,
    position,
  });
  return [...coming.map((row) => edge(row, false)), ...going.map((row) => edge(row, true))].filter(
    ({ type, label }) => !(type === 'HELD_IN' && label === 'Entity'),
  );
}

/** What becomes of each edge of the loser. */
export async function movesTo(
  transaction: Transaction,
  edges: readonly Edge[],
  survivor: string,
  type: TypeName,
): Promise<Move[]> {
  const moves: Move[] = [];
  for (const group of groups(edges)) {
    const [first] = group;
    const own = new Map(
      (
        await transaction.run<{ other: string; position: number | null }>(cypher`// merges.edgesOfBoth
          UNWIND ${group.map(({ other }) => other)} AS other
          MATCH ${pattern(first!, survivor)}
          RETURN other, r.position AS position`)
      ).map(({ other, position }) => [other, { position }]),
    );
    const isTaken = first!.out && SINGLE[type]?.includes(first!.type) && (await hasAny(transaction, first!, survivor));
    moves.push(
      ...group.map((edge) => ({
        ...edge,
        own: own.get(edge.other) ?? null,
        dropped: edge.other === survivor || (Boolean(isTaken) && !own.has(edge.other)),
      })),
    );
  }
  return moves;
}

/** Takes the loser's edges away and gives them to the survivor. */
export async function applyMoves(transaction: Transaction, moves: readonly Move[], loser: string, survivor: string) {
  for (const group of groups(moves)) {
    await remove(transaction, group, loser);
    const given = group.filter(({ dropped }) => !dropped);
    // Of two places among the speakers of one statement, the first counts.
    await add(
      transaction,
      given.map((move) => ({ ...move, position: first(move) })),
      survivor,
    );
    const [{ type, out } = { type: '', out: false }] = given;
    if (type === 'NAMES') await markNames(transaction, given, loser);
    else if (out) await markEdges(transaction, given, survivor, loser);
  }
}

/** The opposite of {@link applyMoves}. */
export async function undoMoves(transaction: Transaction, moves: readonly Move[], loser: string, survivor: string) {
  for (const group of groups(moves)) {
    const given = group.filter(({ dropped }) => !dropped);
    await remove(
      transaction,
      given.filter(({ own }) => own === null),
      survivor,
    );
    await add(
      transaction,
      given.flatMap((move) => (move.own === null ? [] : [{ ...move, position: move.own.position }])),
      survivor,
    );
    await add(transaction, group, loser);
    if (group[0]?.type === 'NAMES') await unmarkNames(transaction, group, loser);
  }
}

const first = ({ position, own }: Move) =>
  position === null || own?.position == null ? position : Math.min(position, own.position);

/** Edges of one type, direction and other label: one text serves them. Throws on a type that the writer does not make. */
function groups<Of extends Edge>(edges: readonly Of[]): Of[][] {
  const unknown = edges.find(({ type }) => !TYPES.has(type));
  if (unknown) throw new Error(`an edge of the unknown type ${unknown.type} cannot be moved`);
  return [...groupBy(edges, ({ type, out, label }) => `${type} ${out} ${label}`).values()];
}

const keyOf = (label: Other) => trusted(label === 'Identifier' ? 'key' : 'id');

/** `(x)-[r:TYPE]->(e)` between the other end and the entity, in the edge's direction. */
function pattern({ type, out, label }: Edge, entity: string): Cypher {
  const x = cypher`(x:${trusted(label)} {${keyOf(label)}: other})`;
  const e = cypher`(e:Entity {id: ${entity}})`;
  return out ? cypher`${e}-[r:${trusted(type)}]->${x}` : cypher`${x}-[r:${trusted(type)}]->${e}`;
}

async function hasAny(transaction: Transaction, { type }: Edge, id: string): Promise<boolean> {
  const rows = await transaction.run(cypher`// merges.singleEdge
    MATCH (e:Entity {id: ${id}})-[:${trusted(type)}]->(x:Entity)
    RETURN x.id AS id LIMIT 1`);
  return rows.length > 0;
}

async function remove(transaction: Transaction, edges: readonly Edge[], entity: string): Promise<void> {
  if (edges[0] === undefined) return;
  await transaction.run(cypher`// merges.removeEdges
    UNWIND ${edges.map(({ other }) => other)} AS other
    MATCH ${pattern(edges[0], entity)}
    DELETE r`);
}

async function add(transaction: Transaction, edges: readonly Edge[], entity: string): Promise<void> {
  const [edge] = edges;
  if (edge === undefined) return;
  const { type, out, label } = edge;
  await transaction.run(cypher`// merges.addEdges
    UNWIND ${edges.map(({ other, position }) => ({ other, position }))} AS row
    MATCH (x:${trusted(label)} {${keyOf(label)}: row.other})
    MATCH (e:Entity {id: ${entity}})
    MERGE ${out ? trusted(`(e)-[r:${type}]->(x)`) : trusted(`(x)-[r:${type}]->(e)`)}
    SET r.position = row.position`);
}

/** Names keep whose they were: ids of claims are made of things as first written. */
async function markNames(transaction: Transaction, edges: readonly Edge[], loser: string): Promise<void> {
  for (const label of ['Name', 'Identifier'] as const) {
    const keys = edges.filter((edge) => edge.label === label).map(({ other }) => other);
    await transaction.run(cypher`// merges.markNames
      UNWIND ${keys} AS key
      MATCH (n:${trusted(label)} {${keyOf(label)}: key})
      SET n.mergedFrom = coalesce(n.mergedFrom, ${loser})`);
  }
}

async function unmarkNames(transaction: Transaction, edges: readonly Edge[], loser: string): Promise<void> {
  for (const label of ['Name', 'Identifier'] as const) {
    const keys = edges.filter((edge) => edge.label === label).map(({ other }) => other);
    await transaction.run(cypher`// merges.unmarkNames
      UNWIND ${keys} AS key
      MATCH (n:${trusted(label)} {${keyOf(label)}: key})
      WHERE n.mergedFrom = ${loser}
      SET n.mergedFrom = null`);
  }
}

/** Edges that came with the loser are not in the survivor's declaration, and stay when that is loaded again. */
async function markEdges(transaction: Transaction, moves: readonly Move[], survivor: string, loser: string) {
  const fresh = moves.filter(({ own }) => own === null);
  if (fresh[0] === undefined) return;
  await transaction.run(cypher`// merges.markEdges
    UNWIND ${fresh.map(({ other }) => other)} AS other
    MATCH ${pattern(fresh[0], survivor)}
    SET r.mergedFrom = ${loser}`);
}
