import { registerEnumType } from 'type-graphql';

export enum MembershipOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
}

registerEnumType(MembershipOrder, {
  name: 'MembershipOrder',
  description:
    'The order of memberships: by when they began; where no source says, by the date of the earliest article that tells of them. What has neither counts as oldest.',
  valuesConfig: {
    NEWEST_FIRST: { description: 'The latest first.' },
    OLDEST_FIRST: { description: 'The earliest first.' },
  },
});
