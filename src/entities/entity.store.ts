import { manyByKey, oneByKey } from '../graph/batch.js';
import { all, type Cypher, cypher, trusted } from '../graph/cypher.js';
import { conditionOf, type Where } from '../graph/filter.js';
import type { Graph } from '../graph/graph.js';
import { beyond, inOrder, type Page, type PageRequest, toPage, windowOf } from '../graph/page.js';
import { checkedId, type TypeName } from '../shared/node.js';
import { seen, type View, type Viewed } from '../shared/view.js';
import { type Asked, asking } from './asked.js';
import { ENTITY_COLUMNS, type EntityRow } from './entity.columns.js';
import { pathTo } from './entity.paths.js';
import type { Filtered } from './filtered.js';
import type { NameStore } from './name.store.js';
import type { Identifier, Name } from './name.type.js';
import type { NamedWhere } from './named.input.js';
import { type Counting, mostFirst } from './ranked.js';
import type { Reference } from './reference.input.js';

const ROW = trusted(ENTITY_COLUMNS.map((column) => `e.${column} AS ${column}`).join(', '));

/** A list of all entities of one type. */
export interface EntityList<Filter extends NamedWhere & Where<Filter>> {
  /** The name of its query, `people.list`. */
  readonly name: string;
  readonly filtered: Filtered<Filter>;
  readonly order: 'ascending' | 'descending';
  readonly where: Filter;
  readonly asked: Asked;
  /** Those with the most of these first, in place of the order of their sort keys. */
  readonly most?: Counting | undefined;
}

/** Plain edges between entities, each read from the `x` that has the id `of` to the `e` at its other end. */
const EDGES = {
  organisationOfPost: '(x:Post {id: of})-[:POST_OF]->(e:Organisation)',
  postsOfOrganisation: '(x:Organisation {id: of})<-[:POST_OF]-(e:Post)',
  parentOfOrganisation: '(x:Organisation {id: of})-[:PART_OF]->(e:Organisation)',
  partsOfOrganisation: '(x:Organisation {id: of})<-[:PART_OF]-(e:Organisation)',
  wholeOfMeeting: '(x:Meeting {id: of})-[:PART_OF]->(e:Meeting)',
  partsOfMeeting: '(x:Meeting {id: of})<-[:PART_OF]-(e:Meeting)',
  broaderPlace: '(x:Place {id: of})-[:BROADER]->(e:Place)',
  narrowerPlaces: '(x:Place {id: of})<-[:BROADER]-(e:Place)',
  broaderTopics: '(x:Topic {id: of})-[:BROADER]->(e:Topic)',
  narrowerTopics: '(x:Topic {id: of})<-[:BROADER]-(e:Topic)',
  concernsOfTopic: '(x:Topic {id: of})-[:CONCERNS]->(e:Entity)',
  topicsConcerning: '(x:Entity {id: of})<-[:CONCERNS]-(e:Topic)',
  proposalOfPoint: '(x:Point {id: of})-[:POINT_OF]->(e:Proposal)',
  pointsOfProposal: '(x:Proposal {id: of})<-[:POINT_OF]-(e:Point)',
  continuedByPoint: '(x:Point {id: of})-[:CONTINUES]->(e:Point)',
  continuationsOfPoint: '(x:Point {id: of})<-[:CONTINUES]-(e:Point)',
  supersededProposal: '(x:Proposal {id: of})-[:SUPERSEDES]->(e:Proposal)',
  supersedingProposals: '(x:Proposal {id: of})<-[:SUPERSEDES]-(e:Proposal)',
  presentersOfProposal: '(x:Proposal {id: of})-[:PRESENTED_BY]->(e:Actor)',
  proposalsOfActor: '(x:Actor {id: of})<-[:PRESENTED_BY]-(e:Proposal)',
  sourcesOfArticle: '(x:Article {id: of})-[:DERIVED_FROM]->(e:Article)',
  derivativesOfArticle: '(x:Article {id: of})<-[:DERIVED_FROM]-(e:Article)',
  replacedByArticle: '(x:Article {id: of})-[:REPLACES]->(e:Article)',
  replacementOfArticle: '(x:Article {id: of})<-[:REPLACES]-(e:Article)',
  publisherOfArticle: '(x:Article {id: of})-[:PUBLISHED_BY]->(e:Organisation)',
} as const;

export type EntityEdge = keyof typeof EDGES;

type Found = EntityRow & { readonly asked: string; readonly recordedAt: string | null };

interface NeighbourKey {
  readonly edge: EntityEdge;
  /** The view under which articles are shown; null for edges to what has no time of its own. */
  readonly view: View | null;
}

/** The most entities that one plain edge gives: these lists are short by nature and are not paged. */
const MOST_NEIGHBOURS = 500;

/** The most names, and the most identifiers, that one thing lists. */
const MOST_NAMES = 1_000;

/** Reads any entity by its id, whatever its type: one read for all entities of a level. */
export class EntityStore {
  constructor(private readonly graph: Graph) {}

  /**
   * The entity as a row of its type under a view; null when nothing has the id. A merged id gives the survivor. What is
   * merely named has no recorded time, so any view shows it.
   */
  async load<Row extends Viewed>(id: string | null | undefined, view: View): Promise<Row | null> {
    if (id == null) return null;
    const row = await this.rows.load(id);
    return row && (seen(row, view) as unknown as Row);
  }

  /** The same for whoever asks by id: null also for an article that the graph did not have at the view's `knownAt`. */
  async known<Row extends Viewed>(id: string, view: View): Promise<Row | null> {
    const row = await this.rows.load(id);
    if (!row || (view.knownAt !== null && row.recordedAt !== null && row.recordedAt > view.knownAt)) return null;
    return seen(row, view) as unknown as Row;
  }

  /** The one entity of a type that a reference means; null when its id is valid and nothing has it. */
  async one<Row extends Viewed>(
    names: NameStore,
    reference: Reference,
    view: View,
    type: TypeName,
  ): Promise<Row | null> {
    if (reference.id != null && reference.name == null) return this.known<Row>(checkedId(reference.id, type), view);
    const resolved = await names.resolve([reference], new Map([[reference, type]]));
    return this.known<Row>(resolved.one(reference, type.toLowerCase(), type), view);
  }

  private readonly rows = oneByKey(
    (ids: readonly string[]) => this.byId(ids),
    ({ asked }) => asked,
  );

  /** Merges of what was merged already are followed to the end, in a further read for each. */
  private async byId(ids: readonly string[]): Promise<Found[]> {
    const rows = await this.graph.read<Found & { mergedInto: string | null }>(cypher`// entities.byId
        UNWIND ${ids} AS asked
        MATCH (e:Entity {id: asked})
        RETURN asked, null AS mergedInto, e.recordedAt AS recordedAt, ${ROW}
        UNION ALL
        UNWIND ${ids} AS asked
        MATCH (r:Redirect {id: asked})
        OPTIONAL MATCH (e:Entity {id: r.to})
        RETURN asked, r.to AS mergedInto, e.recordedAt AS recordedAt, ${ROW}`);
    const found = rows.filter(({ id }) => id !== null);
    const merged = rows.flatMap(({ id, asked, mergedInto }) =>
      id === null && mergedInto ? [{ asked, mergedInto }] : [],
    );
    if (merged.length === 0) return found;
    const survivors = new Map(
      (await this.byId(merged.map(({ mergedInto }) => mergedInto))).map((row) => [row.asked, row]),
    );
    return [
      ...found,
      ...merged.flatMap(({ asked, mergedInto }) => {
        const survivor = survivors.get(mergedInto);
        return survivor ? [{ ...survivor, asked }] : [];
      }),
    ];
  }

  /**
   * Entities at the other end of a plain edge, up to {@link MOST_NEIGHBOURS} for each, by their sort key. Articles among
   * them are those that the graph had at the view's `knownAt`, and that nothing says to be published after its `asOf`.
   */
  async along<Row extends Viewed>(id: string, edge: EntityEdge, view: View): Promise<Row[]> {
    const isArticle = EDGES[edge].endsWith('(e:Article)');
    const rows = await this.neighbours.load({ of: id, args: { edge, view: isArticle ? view : null } });
    return rows.map((row) => seen(row, view) as unknown as Row);
  }

  /** The entity at the other end of an edge that leads to one at most; null when there is none. */
  async alongOne<Row extends Viewed>(id: string, edge: EntityEdge, view: View): Promise<Row | null> {
    const [row] = await this.along<Row>(id, edge, view);
    return row ?? null;
  }

  private readonly neighbours = manyByKey<NeighbourKey, EntityRow & { of: string }>((ids, { edge, view }) =>
    this.graph.read(cypher`// entities.${trusted(edge)}
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH ${trusted(EDGES[edge])}${view ? cypher` WHERE ${inView(view)}` : trusted('')}
        RETURN e ORDER BY e.sortKey LIMIT ${MOST_NEIGHBOURS}
      }
      RETURN of, ${ROW} ORDER BY of, sortKey`),
  );

  /** A page of the entities of one type that a filter allows, in the order of their sort keys. */
  async page<Row extends Viewed & { readonly sortKey: string }, Filter extends NamedWhere & Where<Filter>>(
    { name, filtered, order, where, asked, most }: EntityList<Filter>,
    request: PageRequest,
  ): Promise<Page<Row>> {
    const { view } = asked;
    const scope = JSON.stringify([name, where, order, view, most !== undefined]);
    const window = windowOf(request, scope, order);
    const path = pathTo(filtered.label as TypeName, where, asked.resolved);
    const matches = conditionOf(path.rest, filtered.fields, asking('e', asked));
    // Along the order each comes once; several names, or several spellings of one, can lead to the same entity.
    const distinct = trusted(path.by === 'order' ? '' : 'DISTINCT ');
    const query = trusted(path.by === 'order' ? name : `${name}.by.${path.by}`);
    const rows = await this.graph.read<EntityRow & { place: string }>(
      most === undefined
        ? cypher`// ${query}
      ${path.match}
      WHERE ${beyond('e.sortKey', window)} AND ${matches}
      WITH ${distinct}e ${inOrder(window, 'e.sortKey')} LIMIT ${window.size + 1}
      RETURN ${ROW}, e.sortKey AS place ${inOrder(window, 'place')}`
        : cypher`// ${query}.counted
      ${path.match}
      WHERE e.sortKey > '' AND ${matches}
      WITH DISTINCT e
      ${mostFirst(most, view, 'e.sortKey', order, window)}
      RETURN ${ROW}, place ${inOrder(window, 'place')}`,
    );
    const count = async () => {
      const [row] = await this.graph.read<{ total: number }>(cypher`// ${query}.count
        ${path.match}
        WHERE e.sortKey > '' AND ${matches}
        RETURN count(${distinct}e) AS total`);
      return row?.total ?? 0;
    };
    return toPage(
      rows.map(({ place, ...row }) => ({ ...seen(row, view), sortKey: place }) as unknown as Row),
      window,
      scope,
      count,
    );
  }

  /** Names of an entity, up to {@link MOST_NAMES}, in a stable order. */
  readonly names = manyByKey<null, Name & { of: string }>((ids) =>
    this.graph.read(cypher`// entities.names
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (n:Name)-[:NAMES]->(e:Entity {id: of})
        RETURN n ORDER BY n.kind, n.text, n.id LIMIT ${MOST_NAMES}
      }
      RETURN of, n.text AS text, n.language AS language, n.kind AS kind ORDER BY of, n.kind, n.text, n.id`),
  );

  /** Identifiers of an entity in other schemes, up to {@link MOST_NAMES}. */
  readonly identifiers = manyByKey<null, Identifier & { of: string }>((ids) =>
    this.graph.read(cypher`// entities.identifiers
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (i:Identifier)-[:NAMES]->(e:Entity {id: of})
        RETURN i ORDER BY i.scheme, i.value LIMIT ${MOST_NAMES}
      }
      RETURN of, i.scheme AS scheme, i.value AS value ORDER BY of, scheme, value`),
  );
}

/** The article `e` was loaded by a view's `knownAt`, and nothing says that it was published after its `asOf`. */
const inView = ({ asOf, knownAt }: View): Cypher =>
  all([
    ...(knownAt === null ? [] : [cypher`e.recordedAt <= ${knownAt}`]),
    ...(asOf === null ? [] : [cypher`coalesce(e.publishedEarliest, '') <= ${asOf}`]),
  ]);
