import { ClaimListStore } from '../entities/claim-list.store.js';
import { type Criteria, criteriaOf, meets } from '../entities/criteria.js';
import type { NameStore } from '../entities/name.store.js';
import { manyByKey, oneByKey } from '../graph/batch.js';
import { columns, unflatten } from '../graph/columns.js';
import { cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import type { Page } from '../graph/page.js';
import { toOne } from '../graph/to-one.js';
import { PLACE_COLUMNS, type Place } from '../places/place.type.js';
import { seen, type View, viewOf } from '../shared/view.js';
import { byMeeting, OF_MEETING } from './claims-of-meetings.js';
import type { MeetingStore } from './meeting.store.js';
import type { Meeting } from './meeting.type.js';
import { MEETING_REPORTS } from './meeting-report.filter.js';
import type { MeetingReportArgs, MeetingReportWhere, ReportsOfMeetingArgs } from './meeting-report.input.js';
import { MEETING_REPORT_COLUMNS, type MeetingReport } from './meeting-report.type.js';

type Row = Readonly<Record<string, unknown>> & { readonly r_id: string; readonly sortKey: string };

/** The most reports that one meeting gives. */
const MOST_REPORTS = 100;

const EDGES = toOne('r', { place: '-[:HELD_IN]->(end:Place)' });

const COLUMNS = cypher`${columns('r', 'r', MEETING_REPORT_COLUMNS)}, ${columns('place', 'place', PLACE_COLUMNS)}`;

export class MeetingReportStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
    private readonly meetings: Pick<MeetingStore, 'hasBegun'>,
  ) {
    this.list = new ClaimListStore(graph, names, {
      name: 'meetingReports',
      filtered: MEETING_REPORTS,
      timedBy: OF_MEETING,
      sortKey: byMeeting,
      anchors: { meeting: { types: ['Meeting'], path: '(:Meeting {id: key})<-[:OF_MEETING]-(c:MeetingReport)' } },
      variable: 'r',
      edges: EDGES,
      columns: COLUMNS,
      toClaim: toReport,
    });
  }

  private readonly list: ClaimListStore<MeetingReportWhere, Row, MeetingReport>;

  /** A page of all reports that a filter allows. */
  page(args: MeetingReportArgs): Promise<Page<MeetingReport>> {
    return this.list.page(args);
  }

  /** One report, believed or not; null when there is none, or when the graph did not know it at the view's `knownAt`. */
  async byId(id: string, view: View): Promise<MeetingReport | null> {
    const row = await this.rows.load(id);
    if (!row || (view.knownAt !== null && String(row.r_recordedAt) > view.knownAt)) return null;
    return toReport(row, view);
  }

  private readonly rows = oneByKey(
    (ids: readonly string[]) =>
      this.graph.read<Row>(cypher`// meetingReports.byId
        UNWIND ${ids} AS id
        MATCH (r:MeetingReport {id: id})
        ${EDGES}
        RETURN ${COLUMNS}`),
    (row) => row.r_id,
  );

  /** The reports on a meeting, the one recorded last first; none of one that had not begun by `asOf`: one read for all meetings of a level. */
  async ofMeeting(meeting: Meeting, { where, ...dates }: ReportsOfMeetingArgs): Promise<MeetingReport[]> {
    const view = viewOf(dates, meeting.view);
    const parent = seen(meeting, view);
    if (!(await this.meetings.hasBegun(parent))) return [];
    const criteria = await criteriaOf(where, view, this.names);
    const rows = await this.ofMeetings.load({ of: meeting.id, args: criteria });
    return rows.map((row) => ({ ...toReport(row, view), meeting: parent }));
  }

  private readonly ofMeetings = manyByKey<Criteria<MeetingReportWhere>, Row & { of: string }>((ids, criteria) =>
    this.graph.read(cypher`// meetingReports.ofMeeting
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (m:Meeting {id: of})<-[:OF_MEETING]-(r:MeetingReport)
        WHERE ${knownAt('r', criteria.asked.view.knownAt)} AND ${meets('r', MEETING_REPORTS, criteria)}
        RETURN r ORDER BY r.recordedAt DESC, r.id LIMIT ${MOST_REPORTS}
      }
      ${EDGES}
      RETURN of, ${COLUMNS} ORDER BY of, r_recordedAt DESC, r_id`),
  );
}

function toReport(row: Row, view: View): MeetingReport {
  const report = unflatten<MeetingReport>(row, 'r', MEETING_REPORT_COLUMNS)!;
  const place = unflatten<Place>(row, 'place', PLACE_COLUMNS);
  return { ...seen(report, view), place: place && seen(place, view) };
}
