import { claimFields } from '../entities/claim.filter.js';
import { filtered } from '../entities/filtered.js';
import { ACTORS, SUBJECTS } from '../entities/name.store.js';
import { ActorWhere, SubjectWhere } from '../entities/named.filter.js';
import { reference } from '../entities/related.js';
import { oneOf } from '../graph/operators.js';
import { AgendaItemWhere } from './agenda-item.input.js';
import { believedOfBegun } from './at-meeting.js';
import { MeetingWhere } from './meeting.input.js';

export const AGENDA_ITEMS = filtered<AgendaItemWhere>({
  name: 'AgendaItems',
  label: 'AgendaItem',
  where: AgendaItemWhere,
  fields: {
    ...claimFields('AgendaItem'),
    meeting: reference({
      arrows: ['-[:OF_MEETING]->'],
      column: 'meetingId',
      what: 'meeting',
      where: () => MeetingWhere,
      types: ['Meeting'],
    }),
    subject: reference({
      arrows: ['-[:ON_SUBJECT]->'],
      column: 'subjectId',
      what: 'subject',
      where: () => SubjectWhere,
      types: SUBJECTS,
    }),
    reportedBy: reference({
      arrows: ['-[:REPORTED_BY]->'],
      what: 'reporter',
      where: () => ActorWhere,
      types: ACTORS,
    }),
    status: oneOf('status'),
  },
  counts: believedOfBegun,
});
