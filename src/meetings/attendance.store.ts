import type { NameStore } from '../entities/name.store.js';
import { childrenByKey, groupBy, oneByKey } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { inOrder, type Page, toPage, type Window, windowOf } from '../graph/page.js';
import { seen, type View, viewOf } from '../shared/view.js';
import { type AttendanceCriteria, criteriaOf } from './attendance.criteria.js';
import { AttendanceOrder } from './attendance.enums.js';
import type { AttendanceArgs, MeetingAttendanceArgs } from './attendance.input.js';
import { type AccessPath, countOf, pageOf, planOf } from './attendance.paths.js';
import {
  ATTENDANCE_EDGES,
  type AttendanceRow,
  attendanceColumns,
  MEETING_OF_ATTENDANCE,
  meetingOfAttendanceColumns,
  toAttendance,
} from './attendance.row.js';
import type { Attendance } from './attendance.type.js';
import type { Meeting } from './meeting.type.js';

/** Whose attendances a nested list has. */
type ParentPath = Extract<AccessPath, 'meeting' | 'attendee'>;

/** What the pages of a level share, whoever the parent is. */
interface NestedKey {
  readonly path: ParentPath;
  readonly criteria: AttendanceCriteria;
  readonly window: Window;
}

type NestedRow = AttendanceRow & { readonly of: string };

export class AttendanceStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
  ) {}

  /** One attendance, believed or not; null when there is none, or when the graph did not know it at the view's `knownAt`. */
  async byId(id: string, view: View): Promise<Attendance | null> {
    const row = await this.rows.load(id);
    if (!row || (view.knownAt !== null && String(row.a_recordedAt) > view.knownAt)) return null;
    return toAttendance(row, view);
  }

  private readonly rows = oneByKey(
    (ids: readonly string[]) =>
      this.graph.read<AttendanceRow>(cypher`// attendances.byId
        UNWIND ${ids} AS id
        MATCH (a:Attendance {id: id})
        ${ATTENDANCE_EDGES}
        ${MEETING_OF_ATTENDANCE}
        RETURN a.sortKey AS sortKey, ${attendanceColumns}, ${meetingOfAttendanceColumns}`),
    (row) => String(row.a_id),
  );

  /** A page of all attendances that a filter allows. */
  async page(args: AttendanceArgs): Promise<Page<Attendance>> {
    const { where, orderBy, ...request } = args;
    const view = viewOf(args);
    const criteria = await criteriaOf(where, view, this.names);
    const scope = JSON.stringify(['attendances', orderBy, criteria]);
    const window = windowOf(request, scope, sortOf(orderBy));
    const plan = planOf(criteria);
    const rows = await this.graph.read<AttendanceRow>(cypher`// attendances.by.${trusted(named(plan.path, view))}
      UNWIND ${[plan.key]} AS key
      CALL (key) {
        ${pageOf(plan, window)}
      }
      ${ATTENDANCE_EDGES}
      ${MEETING_OF_ATTENDANCE}
      RETURN sortKey, ${attendanceColumns}, ${meetingOfAttendanceColumns} ${inOrder(window, 'sortKey')}`);
    const count = async () => {
      const [row] = await this.graph.read<{
        total: number;
      }>(cypher`// attendances.count.by.${trusted(named(plan.path, view))}
        UNWIND ${[plan.key]} AS key
        CALL (key) {
          ${countOf(plan)}
        }
        RETURN sum(found) AS total`);
      return row?.total ?? 0;
    };
    return toPage(
      rows.map((row) => toAttendance(row, view)),
      window,
      scope,
      count,
    );
  }

  /** A page of the attendances of an actor, in the order of the meetings: one read for all actors of a level. */
  async ofActor(of: string, { orderBy, ...args }: AttendanceArgs, parentView: View): Promise<Page<Attendance>> {
    return this.pageOf(of, 'attendee', args, sortOf(orderBy), viewOf(args, parentView));
  }

  /** A page of the attendances of a meeting, in the order of the sources: one read for all meetings of a level. */
  async ofMeeting(meeting: Meeting, args: MeetingAttendanceArgs): Promise<Page<Attendance>> {
    const view = viewOf(args, meeting.view);
    return this.pageOf(meeting.id, 'meeting', args, 'ascending', view, { meeting: seen(meeting, view) });
  }

  private async pageOf(
    of: string,
    path: ParentPath,
    { where, ...request }: MeetingAttendanceArgs,
    order: 'ascending' | 'descending',
    view: View,
    parent: Pick<Attendance, 'meeting'> = {},
  ): Promise<Page<Attendance>> {
    const criteria = await criteriaOf(where, view, this.names);
    const scope = JSON.stringify(['attendances', path, of, order, criteria]);
    const window = windowOf(request, scope, order);
    const rows = await this.nested.load({ of, args: { path, criteria, window } });
    return toPage(
      rows.map((row) => ({ ...toAttendance(row, view), ...parent })),
      window,
      scope,
      () => this.counts.load({ of, args: { path, criteria } }),
    );
  }

  private readonly nested = childrenByKey<NestedKey, readonly NestedRow[]>(
    async (parents, { path, criteria, window }) => {
      // The attendances of one meeting have their meeting already: the parent.
      const isMixed = path !== 'meeting';
      const rows =
        await this.graph.read<NestedRow>(cypher`// attendances.of.${trusted(named(path, criteria.asked.view))}
        UNWIND ${parents} AS key
        CALL (key) {
          ${pageOf({ path, rest: criteria }, window)}
        }
        ${ATTENDANCE_EDGES}
        ${isMixed ? MEETING_OF_ATTENDANCE : trusted('')}
        RETURN key AS of, sortKey, ${attendanceColumns}${isMixed ? cypher`, ${meetingOfAttendanceColumns}` : trusted('')}
        ${inOrder(window, 'of', 'sortKey')}`);
      return groupBy(rows, ({ of }) => of);
    },
    () => [],
  );

  private readonly counts = childrenByKey<Omit<NestedKey, 'window'>, number>(
    async (parents, { path, criteria }) => {
      const rows = await this.graph.read<{
        of: string;
        total: number;
      }>(cypher`// attendances.count.of.${trusted(named(path, criteria.asked.view))}
        UNWIND ${parents} AS key
        CALL (key) {
          ${countOf({ path, rest: criteria })}
        }
        RETURN key AS of, found AS total`);
      return new Map(rows.map(({ of, total }) => [of, total]));
    },
    () => 0,
  );
}

/** Each text has a name of its own. */
const named = (path: AccessPath, { knownAt }: View) => (knownAt === null ? path : `${path}.then`);

const sortOf = (order: AttendanceOrder | null | undefined) =>
  order === AttendanceOrder.OLDEST_FIRST ? 'ascending' : 'descending';
