import { ACTOR_COLUMNS, type Actor } from '../entities/actor.type.js';
import { ClaimListStore } from '../entities/claim-list.store.js';
import { type Criteria, criteriaOf, meets } from '../entities/criteria.js';
import { ENTITY_COLUMNS } from '../entities/entity.columns.js';
import { type NameStore, SUBJECTS } from '../entities/name.store.js';
import type { Subject } from '../entities/subject.type.js';
import { manyByKey, oneByKey } from '../graph/batch.js';
import { columns, unflatten } from '../graph/columns.js';
import { cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import type { Page } from '../graph/page.js';
import { toOne } from '../graph/to-one.js';
import { seen, type View, viewOf } from '../shared/view.js';
import { AGENDA_ITEMS } from './agenda-item.filter.js';
import type { AgendaArgs, AgendaItemArgs, AgendaItemWhere } from './agenda-item.input.js';
import { AGENDA_ITEM_COLUMNS, type AgendaItem } from './agenda-item.type.js';
import { byMeeting, OF_MEETING } from './claims-of-meetings.js';
import type { MeetingStore } from './meeting.store.js';
import type { Meeting } from './meeting.type.js';

type Row = Readonly<Record<string, unknown>> & { readonly i_id: string; readonly sortKey: string };

/** The most items that one meeting gives. */
const MOST_ITEMS = 500;

const EDGES = cypher`MATCH (i)-[:ON_SUBJECT]->(subject:Subject)
      ${toOne('i', { reporter: '-[:REPORTED_BY]->(end:Actor)' })}`;

const COLUMNS = cypher`${columns('i', 'i', AGENDA_ITEM_COLUMNS)}, ${columns('subject', 'subject', ENTITY_COLUMNS)},
        ${columns('reporter', 'reporter', ACTOR_COLUMNS)}`;

export class AgendaItemStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
    private readonly meetings: Pick<MeetingStore, 'hasBegun'>,
  ) {
    this.list = new ClaimListStore(graph, names, {
      name: 'agendaItems',
      filtered: AGENDA_ITEMS,
      timedBy: OF_MEETING,
      sortKey: byMeeting,
      anchors: {
        meeting: { types: ['Meeting'], path: '(:Meeting {id: key})<-[:OF_MEETING]-(c:AgendaItem)' },
        subject: { types: SUBJECTS, path: '(:Subject {id: key})<-[:ON_SUBJECT]-(c:AgendaItem)' },
      },
      variable: 'i',
      edges: EDGES,
      columns: COLUMNS,
      toClaim: toItem,
    });
  }

  private readonly list: ClaimListStore<AgendaItemWhere, Row, AgendaItem>;

  /** A page of all items that a filter allows. */
  page(args: AgendaItemArgs): Promise<Page<AgendaItem>> {
    return this.list.page(args);
  }

  /** One item, believed or not; null when there is none, or when the graph did not know it at the view's `knownAt`. */
  async byId(id: string, view: View): Promise<AgendaItem | null> {
    const row = await this.rows.load(id);
    if (!row || (view.knownAt !== null && String(row.i_recordedAt) > view.knownAt)) return null;
    return toItem(row, view);
  }

  private readonly rows = oneByKey(
    (ids: readonly string[]) =>
      this.graph.read<Row>(cypher`// agendaItems.byId
        UNWIND ${ids} AS id
        MATCH (i:AgendaItem {id: id})
        ${EDGES}
        RETURN ${COLUMNS}`),
    (row) => row.i_id,
  );

  /** The agenda of a meeting, in the order of the sources; none where it had not begun by `asOf`: one read for all meetings of a level. */
  async ofMeeting(meeting: Meeting, { where, ...dates }: AgendaArgs): Promise<AgendaItem[]> {
    const view = viewOf(dates, meeting.view);
    const parent = seen(meeting, view);
    if (!(await this.meetings.hasBegun(parent))) return [];
    const criteria = await criteriaOf(where, view, this.names);
    const rows = await this.ofMeetings.load({ of: meeting.id, args: criteria });
    return rows.map((row) => ({ ...toItem(row, view), meeting: parent }));
  }

  private readonly ofMeetings = manyByKey<Criteria<AgendaItemWhere>, Row & { of: string }>((ids, criteria) =>
    this.graph.read(cypher`// agendaItems.ofMeeting
      UNWIND ${ids} AS of
      CALL (of) {
        MATCH (m:Meeting {id: of})<-[:OF_MEETING]-(i:AgendaItem)
        WHERE ${knownAt('i', criteria.asked.view.knownAt)} AND ${meets('i', AGENDA_ITEMS, criteria)}
        RETURN i ORDER BY i.rank, i.id LIMIT ${MOST_ITEMS}
      }
      ${EDGES}
      RETURN of, ${COLUMNS} ORDER BY of, i_rank, i_id`),
  );
}

function toItem(row: Row, view: View): AgendaItem {
  const item = unflatten<AgendaItem>(row, 'i', AGENDA_ITEM_COLUMNS as readonly string[])!;
  const subject = unflatten<Subject>(row, 'subject', ENTITY_COLUMNS)!;
  const reporter = unflatten<Actor>(row, 'reporter', ACTOR_COLUMNS);
  return { ...seen(item, view), subject: seen(subject, view), reportedBy: reporter && seen(reporter, view) };
}
