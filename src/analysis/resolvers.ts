import { AgendaSilenceResolver, MeetingAgendaSilencesResolver } from './agenda-silence.resolver.js';
import { StatementAttributionResolver } from './attribution.resolver.js';
import { BrokeredSideResolver, BrokerResolver, BrokerSurveyResolver, BrokersResolver } from './broker.resolver.js';
import { ContactResolver, ContactSurveyResolver, ContactsResolver } from './contact.resolver.js';
import { ContactPathResolver } from './contact-path.resolver.js';
import { ContradictionSurveyResolver, ContradictionsResolver } from './contradiction.resolver.js';
import {
  DisputeResolver,
  DisputeSurveyResolver,
  DisputesResolver,
  MeetingDisputesResolver,
} from './dispute.resolver.js';
import { ClaimChangeResolver, NewsResolver } from './news.resolver.js';
import { OfficialLineResolver, OfficialStatementResolver } from './official-line.resolver.js';
import { MeetingOpposedStancesResolver } from './opposed-stances.resolver.js';
import { PositionChangeResolver, PositionChangeSurveyResolver } from './position-change.resolver.js';
import {
  AttendanceRollResolver,
  MeetingPresenceResolver,
  PresenceFindingResolver,
  PresenceSurveyResolver,
} from './presence.resolver.js';
import { PointChangeResolver, ProposalChangesOfResolver, ProposalChangesResolver } from './proposal-change.resolver.js';
import { RedLineResolver } from './red-line.resolver.js';
import { StatementRepliesResolver } from './reply.resolver.js';
import { SilenceResolver } from './silence.resolver.js';
import { StanceMatrixResolver } from './stance-matrix.resolver.js';
import {
  ArticleOriginsResolver,
  ClaimSupportArticlesResolver,
  ClaimSupportResolver,
  SupportSurveyResolver,
} from './support.resolver.js';
import { StatementVariantResolver, StatementVariantsResolver } from './variant.resolver.js';

/** Every resolver of this slice, for `schema.ts`. */
export const ANALYSIS_RESOLVERS = [
  AgendaSilenceResolver,
  MeetingAgendaSilencesResolver,
  StatementAttributionResolver,
  BrokeredSideResolver,
  BrokerResolver,
  BrokerSurveyResolver,
  BrokersResolver,
  ContactResolver,
  ContactSurveyResolver,
  ContactsResolver,
  ContactPathResolver,
  ContradictionSurveyResolver,
  ContradictionsResolver,
  DisputeResolver,
  DisputeSurveyResolver,
  DisputesResolver,
  MeetingDisputesResolver,
  ClaimChangeResolver,
  NewsResolver,
  OfficialLineResolver,
  OfficialStatementResolver,
  MeetingOpposedStancesResolver,
  PositionChangeResolver,
  PositionChangeSurveyResolver,
  AttendanceRollResolver,
  MeetingPresenceResolver,
  PresenceFindingResolver,
  PresenceSurveyResolver,
  PointChangeResolver,
  ProposalChangesOfResolver,
  ProposalChangesResolver,
  RedLineResolver,
  StatementRepliesResolver,
  SilenceResolver,
  StanceMatrixResolver,
  ArticleOriginsResolver,
  ClaimSupportArticlesResolver,
  ClaimSupportResolver,
  SupportSurveyResolver,
  StatementVariantResolver,
  StatementVariantsResolver,
] as const;
