import { AgendaSilenceStore } from './analysis/agenda-silence.store.js';
import { CircleStore } from './analysis/circle.store.js';
import { ContradictionStore } from './analysis/contradiction.store.js';
import { HardStatementStore } from './analysis/hard-statement.store.js';
import { NewsStore } from './analysis/news.store.js';
import { OfficialLineStore } from './analysis/official-line.store.js';
import { RosterStore } from './analysis/roster.store.js';
import { SilenceStore } from './analysis/silence.store.js';
import { SupportStore } from './analysis/support.store.js';
import { UtteranceStore } from './analysis/utterance.store.js';
import { ArticleStore } from './articles/article.store.js';
import { EvidenceStore } from './articles/evidence.store.js';
import { EntityStore } from './entities/entity.store.js';
import { NameStore } from './entities/name.store.js';
import { NodeLoader } from './entities/node-loader.js';
import type { Graph } from './graph/graph.js';
import { AgendaItemStore } from './meetings/agenda-item.store.js';
import { AttendanceStore } from './meetings/attendance.store.js';
import { MeetingStore } from './meetings/meeting.store.js';
import { MeetingReportStore } from './meetings/meeting-report.store.js';
import { MembershipStore } from './organisations/membership.store.js';
import { OrganisationStore } from './organisations/organisation.store.js';
import { PostStore } from './organisations/post.store.js';
import { PersonStore } from './people/person.store.js';
import { PlaceStore } from './places/place.store.js';
import { HardPositionStore } from './positions/hard-position.store.js';
import { PositionStore } from './positions/position.store.js';
import { PositionGroupStore } from './positions/position-group.store.js';
import { PositionSeriesStore } from './positions/position-series.store.js';
import { ProposalStore } from './proposals/proposal.store.js';
import { AuditStore } from './review/audit.store.js';
import { DraftStore } from './review/draft.store.js';
import { IngestionStore } from './review/ingestion.store.js';
import { LinkStore } from './review/link.store.js';
import { MergeStore } from './review/merge.store.js';
import { RetractionStore } from './review/retraction.store.js';
import { SearchStore } from './search/search.store.js';
import { type Access, ANONYMOUS } from './shared/access.js';
import { StatementStore } from './statements/statement.store.js';
import { StatementGroupStore } from './statements/statement-group.store.js';
import { StatementLinkStore } from './statements/statement-link.store.js';
import { TopicStore } from './topics/topic.store.js';

/** Fresh stores, and so fresh loaders, for every request. */
export function createContext(graph: Graph, access: Access = ANONYMOUS) {
  const names = new NameStore(graph);
  const entities = new EntityStore(graph);
  const places = new PlaceStore(entities, names);
  const topics = new TopicStore(entities, names);
  const people = new PersonStore(entities, names);
  const organisations = new OrganisationStore(entities, names);
  const posts = new PostStore(entities, names);
  const memberships = new MembershipStore(graph, names);
  const articles = new ArticleStore(graph, names);
  const evidence = new EvidenceStore(graph, names);
  const meetings = new MeetingStore(graph, names, entities);
  const meetingReports = new MeetingReportStore(graph, names, meetings);
  const attendances = new AttendanceStore(graph, names);
  const agendaItems = new AgendaItemStore(graph, names, meetings);
  const proposals = new ProposalStore(entities, names);
  const statements = new StatementStore(graph, names);
  const statementLinks = new StatementLinkStore(graph, names);
  const statementGroups = new StatementGroupStore(graph, names);
  const positions = new PositionStore(graph, names);
  const positionGroups = new PositionGroupStore(graph, names);
  const positionSeries = new PositionSeriesStore(graph);
  const utterances = new UtteranceStore(graph);
  const supports = new SupportStore(graph, names, utterances);
  const silences = new SilenceStore(graph, names);
  const news = new NewsStore(graph, names);
  const searches = new SearchStore(graph);
  const agendaSilences = new AgendaSilenceStore(graph);
  const hardPositions = new HardPositionStore(graph);
  const hardStatements = new HardStatementStore(graph);
  const officialLines = new OfficialLineStore(graph, names);
  const rosters = new RosterStore(graph);
  const circles = new CircleStore(graph);
  const contradictions = new ContradictionStore(graph);
  const nodes = new NodeLoader(entities, {
    Statement: statements,
    StatementLink: statementLinks,
    Position: positions,
    Membership: memberships,
    Attendance: attendances,
    MeetingReport: meetingReports,
    AgendaItem: agendaItems,
    Evidence: evidence,
  });
  const drafts = new DraftStore(graph);
  const ingestion = new IngestionStore(graph, drafts);
  const retractions = new RetractionStore(graph);
  const merges = new MergeStore(graph);
  const links = new LinkStore(graph);
  const auditTrail = new AuditStore(graph);
  return {
    access,
    names,
    entities,
    places,
    topics,
    people,
    organisations,
    posts,
    memberships,
    articles,
    evidence,
    meetings,
    meetingReports,
    attendances,
    agendaItems,
    proposals,
    statements,
    statementLinks,
    statementGroups,
    positions,
    positionGroups,
    positionSeries,
    utterances,
    supports,
    silences,
    news,
    searches,
    agendaSilences,
    hardPositions,
    hardStatements,
    officialLines,
    rosters,
    circles,
    contradictions,
    nodes,
    drafts,
    ingestion,
    retractions,
    merges,
    links,
    auditTrail,
  };
}

export type Context = ReturnType<typeof createContext>;
