import { registerEnumType } from 'type-graphql';

export enum MeetingClaimOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
}

registerEnumType(MeetingClaimOrder, {
  name: 'MeetingClaimOrder',
  description: 'The order of a list of what is told of meetings.',
  valuesConfig: {
    NEWEST_FIRST: {
      description: 'By the earliest instant that the start of the meeting can mean, newest first; undated ones last.',
    },
    OLDEST_FIRST: { description: 'The reverse.' },
  },
});
