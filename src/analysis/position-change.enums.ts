import { registerEnumType } from 'type-graphql';

export enum PositionDetail {
  STANCE = 'STANCE',
  STRENGTH = 'STRENGTH',
  CONDITIONS = 'CONDITIONS',
  RED_LINE = 'RED_LINE',
}

registerEnumType(PositionDetail, {
  name: 'PositionDetail',
  description: 'What can change in a position.',
  valuesConfig: {
    STANCE: { description: 'Where the holder stands: for, against, conditional …' },
    STRENGTH: { description: 'How firmly.' },
    CONDITIONS: { description: 'The words of its conditions, or whether there are any.' },
    RED_LINE: { description: 'Whether the source says that the holder will not move from it.' },
  },
});

export enum MeetingBetween {
  SURELY = 'SURELY',
  POSSIBLY = 'POSSIBLY',
  NOT_ON_RECORD = 'NOT_ON_RECORD',
}

registerEnumType(MeetingBetween, {
  name: 'MeetingBetween',
  description: 'Whether the holder of a changed position, or its people, met anybody between the two stances.',
  valuesConfig: {
    SURELY: { description: 'The dates leave no doubt that they attended a meeting in between.' },
    POSSIBLY: {
      description: 'They attended a meeting whose date, or those of the stances, allow that it was in between.',
    },
    NOT_ON_RECORD: { description: 'No meeting of theirs that can have been in between is on record.' },
  },
});
