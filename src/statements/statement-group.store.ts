import type { NameStore } from '../entities/name.store.js';
import { childrenByKey, groupBy, manyByKey } from '../graph/batch.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { bucketOf, type Dimension, type GroupRow, grouped, readGroups } from '../graph/groups.js';
import { askedGroups, orderingOf } from '../shared/groups.js';
import { type View, viewOf } from '../shared/view.js';
import { criteriaOf } from './statement.criteria.js';
import { foundFrom, idsFrom, type NestedPath } from './statement.parents.js';
import { allFoundOf, allIdsOf, DISTINCT_FOUND } from './statement.paths.js';
import { plansOf } from './statement.plan.js';
import { fewByText, NO_TEXTS } from './statement.texts.js';
import { StatementGroupKey, TIME_KEYS } from './statement-group.enums.js';
import type { StatementGroupArgs } from './statement-group.input.js';
import type { StatementGroupRequest, StatementGroupsOf } from './statement-group.request.js';
import type { StatementGroup, StatementGroups } from './statement-group.type.js';

const ALL_KEYS = Object.values(StatementGroupKey);

export class StatementGroupStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
  ) {}

  /** The groups of all statements that a filter allows. */
  async ofAll(args: StatementGroupArgs): Promise<StatementGroups> {
    return this.groups('', null, args, viewOf(args));
  }

  /** The groups of one parent's statements: one read for all parents of a level that ask alike. */
  async of(of: string, path: NestedPath, args: StatementGroupArgs, parentView: View): Promise<StatementGroups> {
    return this.groups(of, path, args, viewOf(args, parentView));
  }

  private async groups(
    of: string,
    path: NestedPath | null,
    { where, ...args }: StatementGroupArgs,
    view: View,
  ): Promise<StatementGroups> {
    const asked = askedGroups(args, ALL_KEYS, TIME_KEYS);
    const criteria = await criteriaOf(where, view, this.names);
    const few = path === null ? await fewByText(criteria.where, this.graph) : NO_TEXTS;
    const request = { of, args: { path, criteria, asked, few } };
    const rows = await this.rows.load(request);
    return {
      totalCount: rows[0]?.total ?? 0,
      // Read only when it is selected: the default resolver calls it.
      statementCount: (() => this.counts.load(request)) as unknown as number,
      groups: rows.map((row) => toGroup(row, request, view)),
    };
  }

  /** Ids of the newest statements of a group, newest first, up to `MOST_NEWEST`. */
  async newestOf({ key, request }: StatementGroup): Promise<readonly string[]> {
    const rows = await this.members.load(request);
    return rows.find((row) => keyOf(row, request) === key)?.newest ?? [];
  }

  /** How many statements the groups are of, each counted once. */
  async countOf({ request }: StatementGroup): Promise<number> {
    return this.counts.load(request);
  }

  private readonly rows = manyByKey<StatementGroupRequest, GroupRow>((parents, request) =>
    readGroups(
      this.graph,
      cypher`// statementGroups.${nameOf(request)}
      ${statementsOf(parents, request)}
      ${grouping(request, false)}`,
    ),
  );

  private readonly members = manyByKey<StatementGroupRequest, GroupRow>((parents, request) =>
    readGroups(
      this.graph,
      cypher`// statementGroups.newest.${nameOf(request)}
      ${statementsOf(parents, request)}
      ${grouping(request, true)}`,
    ),
  );

  private readonly counts = childrenByKey<StatementGroupRequest, number>(
    async (parents, request) => {
      const rows = await this.graph.read<{
        of: string;
        total: number;
      }>(cypher`// statementGroups.count.${nameOf(request)}
        ${idsOf(parents, request)}
        RETURN of, count(DISTINCT id) AS total`);
      return new Map([...groupBy(rows, ({ of }) => of)].map(([of, [{ total }]]) => [of, total]));
    },
    () => 0,
  );
}

const nameOf = ({ path, criteria, few }: StatementGroupRequest): Cypher =>
  trusted(
    path === null
      ? `by.${plansOf(criteria, few)
          .map((plan) => plan.path.by)
          .join('|')}`
      : `of.${path}`,
  );

const idsOf = (parents: readonly string[], { path, criteria, few }: StatementGroupRequest): Cypher =>
  path === null
    ? cypher`UNWIND ${parents} AS of
        ${allIdsOf(plansOf(criteria, few))}`
    : idsFrom(parents, path, criteria);

const statementsOf = (parents: readonly string[], { path, criteria, few }: StatementGroupRequest): Cypher =>
  cypher`${
    path === null
      ? cypher`UNWIND ${parents} AS of
        ${allFoundOf(plansOf(criteria, few))}`
      : foundFrom(parents, path, criteria)
  }
      ${DISTINCT_FOUND}`;

const grouping = ({ asked }: StatementGroupRequest, newest: boolean): Cypher =>
  grouped(
    's',
    asked.by.map((key) => DIMENSIONS[key]),
    { order: orderingOf(asked, TIME_KEYS), first: asked.first, newest },
  );

const bucket = (unit: 'YEAR' | 'MONTH' | 'DAY'): Dimension => ({
  value: bucketOf('s.saidEarliest', 's.saidLatest', unit),
});

const DIMENSIONS: Record<StatementGroupKey, Dimension> = {
  SPEAKER: { reach: 'OPTIONAL MATCH (s)-[:SPOKEN_BY]->(speaker:Actor)', value: 'speaker.id' },
  REPORTER: { reach: 'OPTIONAL MATCH (s)-[:REPORTED_BY]->(reporter:Actor)', value: 'reporter.id' },
  FIRST_HAND: { value: "CASE WHEN COUNT { (s)-[:REPORTED_BY]->(:Actor) } > 0 THEN 'REPORTED' ELSE 'FIRST_HAND' END" },
  TOPIC: { reach: 'OPTIONAL MATCH (s)-[:ABOUT]->(topic:Topic)', value: 'topic.id' },
  SUBJECT: { reach: 'OPTIONAL MATCH (s)-[:ABOUT]->(subject:Subject)', value: 'subject.id' },
  MEETING: { value: 's.meetingId' },
  OUTLET: { value: 's.publisherId' },
  ARTICLE: { value: 's.articleId' },
  MODE: { value: 's.mode' },
  KIND: { reach: 'UNWIND s.kinds AS kind', value: 'kind' },
  LANGUAGE: { value: 's.language' },
  YEAR: bucket('YEAR'),
  MONTH: bucket('MONTH'),
  ISO_WEEK: { value: 's.saidWeek' },
  DAY: bucket('DAY'),
};

const valuesOf = (row: GroupRow, { args }: StatementGroupsOf) =>
  args.asked.by.map((key, i) => [key, row[`k${i}`] as string | null] as const);

const keyOf = (row: GroupRow, request: StatementGroupsOf) => JSON.stringify(valuesOf(row, request));

function toGroup(row: GroupRow, request: StatementGroupsOf, view: View): StatementGroup {
  const values = new Map(valuesOf(row, request));
  const value = <Value extends string>(key: StatementGroupKey) => (values.get(key) ?? null) as Value | null;
  const hand = value(StatementGroupKey.FIRST_HAND);
  const unit = TIME_KEYS.find((key) => values.has(key));
  const time = unit === undefined ? null : value(unit);
  return {
    view,
    request,
    key: keyOf(row, request),
    count: row.number,
    speakerId: value(StatementGroupKey.SPEAKER),
    reporterId: value(StatementGroupKey.REPORTER),
    topicId: value(StatementGroupKey.TOPIC),
    subjectId: value(StatementGroupKey.SUBJECT),
    meetingId: value(StatementGroupKey.MEETING),
    publisherId: value(StatementGroupKey.OUTLET),
    articleId: value(StatementGroupKey.ARTICLE),
    mode: value(StatementGroupKey.MODE),
    kind: value(StatementGroupKey.KIND),
    language: value(StatementGroupKey.LANGUAGE),
    isFirstHand: hand === null ? null : hand === 'FIRST_HAND',
    bucket: time,
    isImprecise: unit !== undefined && time === null,
  };
}
