import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import './filters.js';
import './shared/scalars.js';
import { ANALYSIS_RESOLVERS } from './analysis/resolvers.js';
import {
  ArticleNotesResolver,
  ArticleResolver,
  ArticleRetractionResolver,
  OrganisationArticlesResolver,
} from './articles/article.resolver.js';
import { Article } from './articles/article.type.js';
import { ClaimEvidenceResolver, EvidenceResolver } from './articles/evidence.resolver.js';
import { Evidence } from './articles/evidence.type.js';
import type { Context } from './context.js';
import { NamesResolver } from './entities/names.resolver.js';
import { NodeResolver } from './entities/node.resolver.js';
import { AgendaItemResolver, MeetingAgendaResolver } from './meetings/agenda-item.resolver.js';
import { AgendaItem } from './meetings/agenda-item.type.js';
import { AttendanceResolver } from './meetings/attendance.resolver.js';
import { Attendance } from './meetings/attendance.type.js';
import { ActorAttendancesResolver, MeetingAttendancesResolver } from './meetings/attendances-of.resolver.js';
import { MeetingResolver } from './meetings/meeting.resolver.js';
import { Meeting } from './meetings/meeting.type.js';
import { MeetingReportResolver, MeetingReportsResolver } from './meetings/meeting-report.resolver.js';
import { MeetingReport } from './meetings/meeting-report.type.js';
import { PlaceMeetingsResolver } from './meetings/meetings-of.resolver.js';
import { MembershipResolver } from './organisations/membership.resolver.js';
import { Membership } from './organisations/membership.type.js';
import {
  OrganisationMembershipsResolver,
  PersonMembershipsResolver,
  PostMembershipsResolver,
} from './organisations/memberships-of.resolver.js';
import { OrganisationResolver } from './organisations/organisation.resolver.js';
import { Organisation } from './organisations/organisation.type.js';
import { PostResolver } from './organisations/post.resolver.js';
import { Post } from './organisations/post.type.js';
import { PersonResolver } from './people/person.resolver.js';
import { Person } from './people/person.type.js';
import { PlaceResolver } from './places/place.resolver.js';
import { Place } from './places/place.type.js';
import { PositionResolver } from './positions/position.resolver.js';
import { Position } from './positions/position.type.js';
import {
  ActorPositionGroupsResolver,
  PointPositionGroupsResolver,
  PositionGroupResolver,
  ProposalPositionGroupsResolver,
  TopicPositionGroupsResolver,
} from './positions/position-group.resolver.js';
import {
  ActorPositionsResolver,
  PointPositionsResolver,
  ProposalPositionsResolver,
  TopicPositionsResolver,
} from './positions/positions-of.resolver.js';
import { PointResolver } from './proposals/point.resolver.js';
import { ActorProposalsResolver, ProposalResolver } from './proposals/proposal.resolver.js';
import { Point, Proposal } from './proposals/proposal.type.js';
import { AuditResolver } from './review/audit.resolver.js';
import { DraftResolver } from './review/draft.resolver.js';
import { IngestionResolver } from './review/ingestion.resolver.js';
import { LinkResolver } from './review/link.resolver.js';
import { MergeResolver } from './review/merge.resolver.js';
import { RetractionResolver } from './review/retraction.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { demandRole, type Role } from './shared/access.js';
import { describeRootTypes } from './shared/root-types.js';
import { StatementResolver } from './statements/statement.resolver.js';
import { Statement } from './statements/statement.type.js';
import {
  ActorStatementGroupsResolver,
  ArticleStatementGroupsResolver,
  MeetingStatementGroupsResolver,
  StatementGroupResolver,
  SubjectStatementGroupsResolver,
} from './statements/statement-group.resolver.js';
import { StatementLinkResolver, StatementLinksResolver } from './statements/statement-link.resolver.js';
import { StatementLink } from './statements/statement-link.type.js';
import {
  ActorStatementsResolver,
  ArticleStatementsResolver,
  MeetingStatementsResolver,
  SubjectStatementsResolver,
} from './statements/statements-of.resolver.js';
import { TopicResolver } from './topics/topic.resolver.js';
import { Topic } from './topics/topic.type.js';
import { ActorTopicsResolver, PlaceTopicsResolver } from './topics/topics-of.resolver.js';

/** The API: the only list of resolver classes. Needs no environment and no database. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      NamesResolver,
      ClaimEvidenceResolver,
      EvidenceResolver,
      PlaceResolver,
      TopicResolver,
      ActorTopicsResolver,
      PlaceTopicsResolver,
      PersonResolver,
      OrganisationResolver,
      PostResolver,
      MembershipResolver,
      PersonMembershipsResolver,
      OrganisationMembershipsResolver,
      PostMembershipsResolver,
      ArticleResolver,
      ArticleNotesResolver,
      ArticleRetractionResolver,
      OrganisationArticlesResolver,
      MeetingResolver,
      PlaceMeetingsResolver,
      MeetingReportResolver,
      MeetingReportsResolver,
      AttendanceResolver,
      MeetingAttendancesResolver,
      ActorAttendancesResolver,
      AgendaItemResolver,
      MeetingAgendaResolver,
      StatementResolver,
      ActorStatementsResolver,
      SubjectStatementsResolver,
      MeetingStatementsResolver,
      ArticleStatementsResolver,
      StatementLinkResolver,
      StatementLinksResolver,
      ProposalResolver,
      ActorProposalsResolver,
      PointResolver,
      PositionResolver,
      ActorPositionsResolver,
      TopicPositionsResolver,
      ProposalPositionsResolver,
      PointPositionsResolver,
      StatementGroupResolver,
      ActorStatementGroupsResolver,
      SubjectStatementGroupsResolver,
      MeetingStatementGroupsResolver,
      ArticleStatementGroupsResolver,
      PositionGroupResolver,
      ActorPositionGroupsResolver,
      TopicPositionGroupsResolver,
      ProposalPositionGroupsResolver,
      PointPositionGroupsResolver,
      SearchResolver,
      ...ANALYSIS_RESOLVERS,
      IngestionResolver,
      DraftResolver,
      RetractionResolver,
      MergeResolver,
      LinkResolver,
      AuditResolver,
    ],
    orphanedTypes: [
      Person,
      Organisation,
      Post,
      Place,
      Topic,
      Meeting,
      Proposal,
      Point,
      Article,
      Statement,
      StatementLink,
      Position,
      Membership,
      Attendance,
      MeetingReport,
      AgendaItem,
      Evidence,
    ],
    validate: false,
    authChecker: ({ context, info }: { context: Context; info: GraphQLResolveInfo }, roles: Role[]) =>
      Boolean(demandRole(context.access, roles, info.operation.operation === 'mutation' ? 'write' : 'read')),
  });
  return describeRootTypes(schema);
}
