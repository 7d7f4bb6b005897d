import { registerEnumType } from 'type-graphql';
import { MeetingDetail } from '../meetings/meeting.enums.js';

export const DisputeDetail = { PRESENCE: 'PRESENCE', ...MeetingDetail } as const;
export type DisputeDetail = (typeof DisputeDetail)[keyof typeof DisputeDetail];

registerEnumType(DisputeDetail, {
  name: 'DisputeDetail',
  description: 'On what sources disagree about a meeting.',
  valuesConfig: {
    PRESENCE: { description: 'Whether someone was there: one says CONFIRMED or REPORTED, another DENIED.' },
    START: { description: 'When it began: dates that do not overlap.' },
    END: { description: 'When it ended: dates that do not overlap.' },
    DURATION: { description: 'How long it lasted: durations that do not overlap.' },
    PLACE: { description: 'Where it was held: places of which neither lies in the other.' },
    CHANNEL: { description: 'How those who met reached each other.' },
    STATUS: { description: 'Whether it took place: held and cancelled.' },
  },
});
