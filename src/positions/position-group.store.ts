import type { NameStore } from '../entities/name.store.js';
import { manyByKey } from '../graph/batch.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { bucketOf, type Dimension, type GroupRow, grouped, readGroups } from '../graph/groups.js';
import { type AskedGroups, askedGroups, orderingOf } from '../shared/groups.js';
import { type View, viewOf } from '../shared/view.js';
import { endOfToday } from './held.js';
import { criteriaOf, type PositionCriteria } from './position.criteria.js';
import { eachOf, type ParentPath, planFrom, planOf } from './position.paths.js';
import { PositionGroupKey, TIME_KEYS } from './position-group.enums.js';
import type { PositionGroupArgs } from './position-group.input.js';
import type { PositionGroup, PositionGroups } from './position-group.type.js';

/** What the groups of a level share, whoever the parent is. Without a path they are of all positions. */
interface Request {
  readonly from: ParentPath | null;
  readonly criteria: PositionCriteria;
  readonly asked: AskedGroups<PositionGroupKey>;
}

const ALL_KEYS = Object.values(PositionGroupKey);

export class PositionGroupStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
    private readonly today = endOfToday(),
  ) {}

  /** The groups of all positions that a filter allows. */
  async ofAll(args: PositionGroupArgs): Promise<PositionGroups> {
    return this.groups('', null, args, viewOf(args));
  }

  /** The groups of the positions of one holder, or on one target: one read for all parents of a level that ask alike. */
  async of(of: string, from: ParentPath, args: PositionGroupArgs, parentView: View): Promise<PositionGroups> {
    return this.groups(of, from, args, viewOf(args, parentView));
  }

  private async groups(
    of: string,
    from: ParentPath | null,
    { by, orderBy, first, ...args }: PositionGroupArgs,
    view: View,
  ): Promise<PositionGroups> {
    const asked = askedGroups({ by, orderBy, first }, ALL_KEYS, TIME_KEYS);
    const criteria = await criteriaOf(args, view, this.names);
    const rows = await this.rows.load({ of, args: { from, criteria, asked } });
    return { totalCount: rows[0]?.total ?? 0, groups: rows.map((row) => toGroup(row, asked.by, view)) };
  }

  private readonly rows = manyByKey<Request, GroupRow>((parents, { from, criteria, asked }) => {
    const { path, rows: keys, rest } = from === null ? planOf(criteria) : planFrom(parents, from, criteria);
    const root = trusted(from === null ? "WITH '' AS of, p" : '');
    return readGroups(
      this.graph,
      cypher`// positionGroups.${nameOf(from, path)}
      ${keys}
      ${eachOf(path, rest, this.today)}
      ${root}
      ${grouped(
        'p',
        asked.by.map((key) => DIMENSIONS[key]),
        { order: orderingOf(asked, TIME_KEYS), first: asked.first, newest: false },
      )}`,
    );
  });
}

const nameOf = (from: ParentPath | null, path: string): Cypher => trusted(from === null ? `by.${path}` : `of.${from}`);

const bucket = (unit: 'YEAR' | 'MONTH' | 'DAY'): Dimension => ({
  value: bucketOf('p.validFromEarliest', 'p.validFromLatest', unit),
});

const DIMENSIONS: Record<PositionGroupKey, Dimension> = {
  HOLDER: { value: 'p.holderId' },
  TARGET: { value: 'p.targetId' },
  STANCE: { value: 'p.stance' },
  STRENGTH: { value: 'p.strength' },
  BASIS: { value: 'p.basis' },
  YEAR: bucket('YEAR'),
  MONTH: bucket('MONTH'),
  DAY: bucket('DAY'),
};

function toGroup(row: GroupRow, by: readonly PositionGroupKey[], view: View): PositionGroup {
  const values = new Map(by.map((key, i) => [key, row[`k${i}`]]));
  const value = <Value extends string>(key: PositionGroupKey) => (values.get(key) ?? null) as Value | null;
  const unit = TIME_KEYS.find((key) => values.has(key));
  const time = unit === undefined ? null : value(unit);
  return {
    view,
    count: row.number,
    holderId: value(PositionGroupKey.HOLDER),
    targetId: value(PositionGroupKey.TARGET),
    stance: value(PositionGroupKey.STANCE),
    strength: value(PositionGroupKey.STRENGTH),
    basis: value(PositionGroupKey.BASIS),
    bucket: time,
    isImprecise: unit !== undefined && time === null,
  };
}
