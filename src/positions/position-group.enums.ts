import { registerEnumType } from 'type-graphql';

export enum PositionGroupKey {
  HOLDER = 'HOLDER',
  TARGET = 'TARGET',
  STANCE = 'STANCE',
  STRENGTH = 'STRENGTH',
  BASIS = 'BASIS',
  YEAR = 'YEAR',
  MONTH = 'MONTH',
  DAY = 'DAY',
}

/** The keys that are units of time. */
export const TIME_KEYS: readonly PositionGroupKey[] = [
  PositionGroupKey.YEAR,
  PositionGroupKey.MONTH,
  PositionGroupKey.DAY,
];

registerEnumType(PositionGroupKey, {
  name: 'PositionGroupKey',
  description: 'What positions are grouped by.',
  valuesConfig: {
    HOLDER: { description: 'Whose they are.' },
    TARGET: { description: 'The topic, proposal or point that they are on.' },
    STANCE: { description: 'Where the holder stands.' },
    STRENGTH: { description: 'How firmly.' },
    BASIS: { description: 'On whose word.' },
    YEAR: { description: 'The year since when they are held, in UTC.' },
    MONTH: { description: 'The month since when they are held, in UTC.' },
    DAY: { description: 'The day since when they are held, in UTC.' },
  },
});
