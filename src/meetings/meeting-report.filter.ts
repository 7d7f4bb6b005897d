import { ArticleWhere } from '../articles/article.input.js';
import { claimFields } from '../entities/claim.filter.js';
import { filtered } from '../entities/filtered.js';
import { reference } from '../entities/related.js';
import { oneOf, openDateIn, textIn } from '../graph/operators.js';
import { believedOfBegun } from './at-meeting.js';
import { heldIn } from './held-in.js';
import { MeetingWhere } from './meeting.input.js';
import { MeetingReportWhere } from './meeting-report.input.js';

export const MEETING_REPORTS = filtered<MeetingReportWhere>({
  name: 'MeetingReports',
  label: 'MeetingReport',
  where: MeetingReportWhere,
  fields: {
    ...claimFields('MeetingReport'),
    meeting: reference({
      arrows: ['-[:OF_MEETING]->'],
      column: 'meetingId',
      what: 'meeting',
      where: () => MeetingWhere,
      types: ['Meeting'],
    }),
    // By way of what supports it: a report has an article as a property only.
    article: reference({
      arrows: ['<-[:SUPPORTS]-(:Evidence)-[:QUOTED_FROM]->'],
      column: 'articleId',
      what: 'article',
      where: () => ArticleWhere,
      types: ['Article'],
    }),
    place: heldIn,
    start: openDateIn('start'),
    end: openDateIn('end'),
    duration: textIn('duration'),
    channel: oneOf('channel'),
    status: oneOf('status'),
  },
  counts: believedOfBegun,
});
