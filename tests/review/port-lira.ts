import { day, declarations, entity, type Fiction } from '../testkit/fiction.js';

/** A clock that stands still. */
export const at = (instant: string) => () => instant;
export const MONDAY = '2021-05-03T09:00:00.000Z';
export const TUESDAY = '2021-05-04T09:00:00.000Z';

/** An invented world with things that turn out to be the same. */
export const world = declarations(
  entity('org:arvenia', 'Arvenia'),
  entity('org:arv', 'Republic of Arvenia', { aliases: ['ARV'], edges: [['PART_OF', 'org:league']] }),
  entity('org:league', 'Lira League'),
  entity('org:courier', 'Lira Courier'),
  entity('person:ana', 'Ana Reyl'),
  entity('person:a-reyl', 'A. Reyl', { aliases: ['Anna Reyl'] }),
  entity('person:ilo', 'Ilo Marn'),
  entity('post:speaker', 'Speaker', { edges: [['POST_OF', 'org:arv']] }),
  entity('topic:strait', 'Northern strait', { edges: [['CONCERNS', 'org:arv']] }),
  entity('topic:narrows', 'The narrows', { edges: [['BROADER', 'topic:sea']] }),
  entity('topic:sea', 'Sea'),
  entity('topic:ferry', 'Ferry', { edges: [['BROADER', 'topic:narrows']] }),
  entity('place:lira', 'Port Lira'),
  entity('place:harbour', 'Lira harbour', { edges: [['BROADER', 'place:lira']] }),
  entity('place:quay', 'White quay', { edges: [['BROADER', 'place:harbour']] }),
  entity('meeting:talks', 'Port Lira talks'),
  entity('meeting:round', 'Lira round'),
);

/** An article that names them in every way. */
export const account: Fiction = {
  title: 'The talks',
  publisherId: 'org:courier',
  publishedAt: day('2021-05-03'),
  entities: [entity('person:a-reyl', 'A. Reyl')],
  statements: [
    {
      text: 'the strait stays open',
      speakerIds: ['person:a-reyl', 'person:ana', 'person:ilo'],
      aboutIds: ['topic:strait', 'topic:narrows', 'org:arv'],
      meetingId: 'meeting:round',
    },
    { text: 'it does', speakerIds: ['person:ana', 'person:a-reyl'], reportedByIds: ['person:a-reyl'] },
    {
      text: 'nothing was signed',
      speakerIds: ['person:ilo'],
      reportedByIds: ['org:arv'],
      audienceIds: ['person:a-reyl'],
    },
    { text: 'she said no', speakerIds: ['person:a-reyl'], aboutIds: ['person:a-reyl', 'meeting:round'] },
  ],
  attendances: [
    { meetingId: 'meeting:round', attendeeId: 'person:a-reyl', sideId: 'org:arv' },
    { meetingId: 'meeting:talks', attendeeId: 'person:ana' },
  ],
  reports: [
    { meetingId: 'meeting:round', start: day('2021-05-02'), placeId: 'place:harbour', status: 'HELD' },
    { meetingId: 'meeting:talks', start: day('2021-05-01'), status: 'HELD' },
  ],
  agenda: [{ meetingId: 'meeting:round', subjectId: 'topic:narrows', reportedById: 'org:arv' }],
  positions: [
    { holderId: 'person:a-reyl', targetId: 'topic:strait' },
    { holderId: 'org:arv', targetId: 'topic:narrows' },
  ],
  memberships: [{ personId: 'person:a-reyl', postId: 'post:speaker', organisationId: 'org:arv' }],
};
