import { all, type Cypher, cypher, trusted } from '../graph/cypher.js';
import { conditionOf, type Where } from '../graph/filter.js';
import type { Graph } from '../graph/graph.js';
import { beyond, inOrder, mapped, type Page, toPage, type Window, windowOf } from '../graph/page.js';
import { checkedId, type TypeName } from '../shared/node.js';
import { type View, type ViewedPageArgs, viewOf } from '../shared/view.js';
import { asking } from './asked.js';
import { type Criteria, criteriaOf, without } from './criteria.js';
import type { Filtered } from './filtered.js';
import type { NameStore } from './name.store.js';
import type { RelatedOne } from './reference.input.js';
import { isDescribed } from './related.js';

/** Where a list can begin when its filter gives one thing by id or name: at that thing, rather than at all claims. */
export interface Anchor {
  readonly types: readonly TypeName[];
  /** A pattern from the thing, `(:Meeting {id: key})`, to the claim `c`. */
  readonly path: string;
}

/** A list of all claims of a type that few enough are of to be sorted when they are asked for. */
export interface ClaimList<Filter extends Where<Filter> & { ids?: string[] | null }, Row, Claim> {
  /** The name of its queries begins with it. */
  readonly name: string;
  readonly filtered: Filtered<Filter>;
  /** From the claim `c` to the node `e` that gives it its time. */
  readonly timedBy: string;
  /** Binds what the sort key needs under a view, and the key: a time, and for claims of one time their ids. */
  readonly sortKey: (view: View) => { readonly binding: Cypher; readonly key: Cypher };
  /** By the field of the filter, the most selective first. */
  readonly anchors: Readonly<Record<string, Anchor>>;
  /** From the claim, in the variable that the columns use, to what is read along with it. */
  readonly variable: string;
  readonly edges: Cypher;
  readonly columns: Cypher;
  /** What a row of the columns, with its sort key, is under a view. */
  readonly toClaim: (row: Row, view: View) => Claim;
}

/** What a page of a list asks: the newest first unless the order is OLDEST_FIRST. */
export type ClaimListArgs<Filter> = ViewedPageArgs & {
  readonly where?: Filter | null;
  readonly orderBy?: 'NEWEST_FIRST' | 'OLDEST_FIRST' | null;
};

interface Plan<Filter> {
  readonly path: string;
  /** Ids to begin at; an empty one for all claims. */
  readonly keys: readonly string[];
  readonly match: string;
  readonly rest: Criteria<Filter>;
}

/** Pages of claims that no index keeps in their order. */
export class ClaimListStore<
  Filter extends Where<Filter> & { ids?: string[] | null },
  Row extends { readonly sortKey: string },
  Claim,
> {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
    private readonly list: ClaimList<Filter, Row, Claim>,
  ) {}

  /** A page of all claims that a filter allows. Under `asOf`, of those that count by then. */
  async page({ where, orderBy, ...request }: ClaimListArgs<Filter>): Promise<Page<Claim>> {
    const { name, variable, edges, columns, toClaim } = this.list;
    const view = viewOf(request);
    const newestFirst = orderBy !== 'OLDEST_FIRST';
    const criteria = await criteriaOf(where, view, this.names);
    const scope = JSON.stringify([name, newestFirst, criteria]);
    const window = windowOf(request, scope, newestFirst ? 'descending' : 'ascending');
    const plan = this.planOf(criteria);
    const suffix = `${plan.path}${criteria.asked.view.knownAt === null ? '' : '.then'}`;
    const rows = await this.graph.read<Row>(cypher`// ${trusted(`${name}.by.${suffix}`)}
      UNWIND ${plan.keys} AS key
      CALL (key) {
        ${this.found(plan, window)}
        RETURN c, sortKey ${inOrder(window, 'sortKey')} LIMIT ${window.size + 1}
      }
      WITH c AS ${trusted(variable)}, sortKey ${inOrder(window, 'sortKey')} LIMIT ${window.size + 1}
      ${edges}
      RETURN sortKey, ${columns} ${inOrder(window, 'sortKey')}`);
    const page = toPage(rows, window, scope, async () => {
      const [row] = await this.graph.read<{ total: number }>(cypher`// ${trusted(`${name}.count.by.${suffix}`)}
        UNWIND ${plan.keys} AS key
        CALL (key) {
          ${this.found(plan)}
          RETURN count(c) AS found
        }
        RETURN sum(found) AS total`);
      return row?.total ?? 0;
    });
    return mapped(page, (row) => toClaim(row, view));
  }

  private planOf(criteria: Criteria<Filter>): Plan<Filter> {
    const { filtered, anchors } = this.list;
    const { ids } = criteria.where;
    const { label } = filtered;
    if (ids) {
      const keys = [...new Set(ids.map((id) => checkedId(id, label as TypeName)))];
      return { path: 'ids', keys, match: `(c:${label} {id: key})`, rest: without(criteria, 'ids') };
    }
    for (const [field, { types, path }] of Object.entries(anchors)) {
      const reference = criteria.where[field as keyof Filter] as RelatedOne<object> | null | undefined;
      if (reference == null || isDescribed(reference)) continue;
      const key = criteria.asked.resolved.one(reference, field, ...types);
      return { path: field, keys: [key], match: path, rest: without(criteria, field as keyof Filter) };
    }
    return { path: 'time', keys: [''], match: `(c:${label})`, rest: criteria };
  }

  /** Binds the claims `c` of the `key`, each with its `sortKey`; those beyond a cursor alone where there is one. */
  private found({ match, rest: { where, asked } }: Plan<Filter>, window?: Window): Cypher {
    const { filtered, timedBy, sortKey } = this.list;
    const scope = asking('c', asked);
    const conditions = all([
      ...(filtered.counts ? [filtered.counts(scope)] : []),
      conditionOf(where, filtered.fields, scope),
    ]);
    const { binding, key } = sortKey(asked.view);
    return cypher`MATCH ${trusted(match)}
        MATCH (c)${trusted(timedBy)}
        WHERE ${conditions}
        ${binding}
        WITH c, ${key} AS sortKey
        ${window ? cypher`WHERE ${beyond('sortKey', window)}` : trusted('')}`;
  }
}
