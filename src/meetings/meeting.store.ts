import type { EntityStore } from '../entities/entity.store.js';
import type { NameStore } from '../entities/name.store.js';
import type { NamedArgs } from '../entities/named.input.js';
import { attendingIt, type Counting, saidThere } from '../entities/ranked.js';
import { childrenByKey, groupBy } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { inOrder, merged, type Page, toPage, type Window, windowOf } from '../graph/page.js';
import type { Place } from '../places/place.type.js';
import { type View, viewOf } from '../shared/view.js';
import { criteriaOf, type MeetingCriteria } from './meeting.criteria.js';
import { MeetingOrder } from './meeting.enums.js';
import type { MeetingArgs, MeetingWhere } from './meeting.input.js';
import { type AccessPath, idsOf, keysIn, keysOf, mostOf, pageOf, planOf } from './meeting.paths.js';
import { believedReports, type ReportOf } from './meeting.reports.js';
import { MEETING_EDGES, type MeetingRow, meetingColumns, toMeeting } from './meeting.row.js';
import { factsOf } from './meeting.rule.js';
import type { Meeting, MeetingFacts } from './meeting.type.js';

/** What the pages of a level share, whatever the place. */
interface NestedKey {
  readonly narrower: boolean;
  readonly criteria: MeetingCriteria;
  readonly window: Window;
  readonly orderBy: MeetingOrder | null | undefined;
}

const BY_PLACE: AccessPath = 'place';

export class MeetingStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
    private readonly entities: EntityStore,
  ) {}

  /** The one with an id or a name; null when the id is valid and nothing has it. Throws `BadInput` for other names. */
  one({ id, name, ...view }: NamedArgs): Promise<Meeting | null> {
    return this.entities.one<Meeting>(this.names, { id, name }, viewOf(view), 'Meeting');
  }

  /** What the reports say of a meeting, as was known under its view. Today's is at hand, and so no promise. */
  told<Value>(meeting: Meeting, choose: (facts: MeetingFacts) => Value): Value | Promise<Value> {
    const { knownAt } = meeting.view;
    return knownAt === null ? choose(meeting) : this.facts.load({ of: meeting.id, args: knownAt }).then(choose);
  }

  /** Whether a meeting had begun by its view's `asOf`, as far as its start is known: the meetings that lists have then. */
  hasBegun(meeting: Meeting): boolean | Promise<boolean> {
    const { asOf } = meeting.view;
    if (asOf === null) return true;
    return this.told(meeting, ({ startEarliest, startLatest }) => (startEarliest ?? startLatest ?? '') <= asOf);
  }

  /** The meetings that are parts of one and had begun by its view's `asOf`, oldest first. */
  async partsOf({ id, view }: Meeting): Promise<Meeting[]> {
    const parts = await this.entities.along<Meeting>(id, 'partsOfMeeting', view);
    const begun = await Promise.all(parts.map((part) => this.hasBegun(part)));
    return parts.filter((_, index) => begun[index]);
  }

  private readonly facts = childrenByKey<string, MeetingFacts>(
    async (ids, instant) => {
      const reports = await this.graph.read<ReportOf>(believedReports(ids, instant));
      return new Map([...groupBy(reports, ({ of }) => of)].map(([of, found]) => [of, factsOf(found)]));
    },
    () => factsOf([]),
  );

  /** Where a meeting was held, as was known under its view; null when no report says. */
  placeOf(meeting: Meeting): Place | null | Promise<Place | null> {
    const isAtHand = meeting.view.knownAt === null && meeting.place !== undefined;
    return isAtHand ? meeting.place! : this.loadPlace(meeting);
  }

  private async loadPlace(meeting: Meeting): Promise<Place | null> {
    return this.entities.load<Place>(await this.told(meeting, ({ placeId }) => placeId), meeting.view);
  }

  /** A page of all meetings that a filter allows. */
  async page(args: MeetingArgs): Promise<Page<Meeting>> {
    const { where, orderBy, ...request } = args;
    const view = viewOf(args);
    const criteria = await criteriaOf(where, view, this.names);
    const scope = JSON.stringify(['meetings', orderBy, criteria]);
    const window = windowOf(request, scope, sortOf(orderBy));
    const plan = planOf(criteria);
    const most = countedBy(orderBy);
    const page = most
      ? cypher`${mostOf(plan, keysOf(plan), most, window)}
      WITH e, place AS sortKey`
      : cypher`${keysOf(plan)}
      CALL (key) {
        ${pageOf(plan, window)}
      }
      WITH DISTINCT e, sortKey ${inOrder(window, 'sortKey')} LIMIT ${window.size + 1}`;
    const name = trusted(`${named(plan.path, view)}${most ? '.counted' : ''}`);
    const rows = await this.graph.read<MeetingRow>(cypher`// meetings.by.${name}
      ${page}
      ${MEETING_EDGES}
      RETURN sortKey, ${meetingColumns} ${inOrder(window, 'sortKey')}`);
    const count = async () => {
      const [row] = await this.graph.read<{
        total: number;
      }>(cypher`// meetings.count.by.${trusted(named(plan.path, view))}
        ${keysOf(plan)}
        CALL (key) {
          ${idsOf(plan)}
        }
        RETURN count(DISTINCT id) AS total`);
      return row?.total ?? 0;
    };
    return toPage(
      rows.map((row) => toMeeting(row, view)),
      window,
      scope,
      count,
    );
  }

  /**
   * The ids of the meetings that a filter allows, newest first: up to `most`, and whether these are all. For questions
   * that look at many meetings at once.
   */
  async idsOf(where: MeetingWhere, view: View, most: number): Promise<{ ids: readonly string[]; isComplete: boolean }> {
    const criteria = await criteriaOf(where, view, this.names);
    const window = { ...windowOf({}, '', 'descending'), size: most };
    const plan = planOf(criteria);
    const rows = await this.graph.read<{ id: string }>(cypher`// meetings.ids.by.${trusted(named(plan.path, view))}
      ${keysOf(plan)}
      CALL (key) {
        ${pageOf(plan, window)}
      }
      WITH DISTINCT e, sortKey
      RETURN e.id AS id, sortKey ${inOrder(window, 'sortKey')} LIMIT ${most + 1}`);
    return { ids: rows.slice(0, most).map(({ id }) => id), isComplete: rows.length <= most };
  }

  /** A page of the meetings held in a place, and in those that lie in it where `narrower`: one read for all places of a level. */
  async inPlace(of: string, narrower: boolean, args: MeetingArgs, parentView: View): Promise<Page<Meeting>> {
    const { where, orderBy, ...request } = args;
    const view = viewOf(args, parentView);
    const criteria = await criteriaOf(where, view, this.names);
    const scope = JSON.stringify(['meetings', of, narrower, orderBy, criteria]);
    const window = windowOf(request, scope, sortOf(orderBy));
    const rows = await this.nested.load({ of, args: { narrower, criteria, window, orderBy } });
    return toPage(
      rows.map((row) => toMeeting(row, view)),
      window,
      scope,
      () => this.counts.load({ of, args: { narrower, criteria } }),
    );
  }

  private readonly nested = childrenByKey<NestedKey, readonly MeetingRow[]>(
    async (places, { narrower, criteria, window, orderBy }) => {
      const plan = { path: BY_PLACE, rest: criteria };
      const most = countedBy(orderBy);
      const page = most
        ? cypher`CALL (of) {
          ${mostOf(plan, keysIn(narrower), most, window)}
          RETURN e, place
        }
        WITH of, e, place AS sortKey`
        : cypher`${keysIn(narrower)}
        CALL (key) {
          ${pageOf(plan, window)}
        }
        WITH DISTINCT of, e, sortKey`;
      const rows = await this.graph.read<
        MeetingRow & { of: string }
      >(cypher`// meetings.of.${trusted(`${named(BY_PLACE, criteria.asked.view)}${most ? '.counted' : ''}`)}
        UNWIND ${places} AS of
        ${page}
        ${MEETING_EDGES}
        RETURN of, sortKey, ${meetingColumns} ${inOrder(window, 'of', 'sortKey')}`);
      return new Map([...groupBy(rows, ({ of }) => of)].map(([of, found]) => [of, merged(found, window)]));
    },
    () => [],
  );

  private readonly counts = childrenByKey<Omit<NestedKey, 'window' | 'orderBy'>, number>(
    async (places, { narrower, criteria }) => {
      const rows = await this.graph.read<{
        of: string;
        total: number;
      }>(cypher`// meetings.count.of.${trusted(named(BY_PLACE, criteria.asked.view))}
        UNWIND ${places} AS of
        ${keysIn(narrower)}
        CALL (key) {
          ${idsOf({ path: BY_PLACE, rest: criteria })}
        }
        RETURN of, count(DISTINCT id) AS total`);
      return new Map(rows.map(({ of, total }) => [of, total]));
    },
    () => 0,
  );
}

/** Each text has a name of its own. */
const named = (path: AccessPath, { knownAt }: View) => (knownAt === null ? path : `${path}.then`);

const countedBy = (order: MeetingOrder | null | undefined): Counting | null => {
  if (order === MeetingOrder.MOST_ATTENDANCES_FIRST) return attendingIt;
  return order === MeetingOrder.MOST_STATEMENTS_FIRST ? saidThere : null;
};

const sortOf = (order: MeetingOrder | null | undefined) =>
  order === MeetingOrder.OLDEST_FIRST ? 'ascending' : 'descending';
