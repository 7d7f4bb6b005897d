import { registerEnumType } from 'type-graphql';

export enum Stance {
  FOR = 'FOR',
  AGAINST = 'AGAINST',
  CONDITIONAL = 'CONDITIONAL',
  MIXED = 'MIXED',
  NEUTRAL = 'NEUTRAL',
}

registerEnumType(Stance, {
  name: 'Stance',
  description: 'Where the holder stands.',
  valuesConfig: {
    FOR: { description: 'Wants it, accepts it.' },
    AGAINST: { description: 'Refuses it.' },
    CONDITIONAL: { description: 'Accepts it under the conditions that `conditions` names.' },
    MIXED: { description: 'Accepts some of it and refuses some.' },
    NEUTRAL: { description: 'Takes no side, as the source says.' },
  },
});

export enum StanceStrength {
  FIRM = 'FIRM',
  LEANING = 'LEANING',
  UNCLEAR = 'UNCLEAR',
}

registerEnumType(StanceStrength, {
  name: 'StanceStrength',
  description: 'How firmly the holder stands there.',
  valuesConfig: {
    FIRM: { description: 'Without reserve.' },
    LEANING: { description: 'Tending to it.' },
    UNCLEAR: { description: 'The source does not show how firmly.' },
  },
});

export enum StanceBasis {
  OWN_WORDS = 'OWN_WORDS',
  SPOKESPERSON = 'SPOKESPERSON',
  OUTLET = 'OUTLET',
  ANALYST = 'ANALYST',
}

registerEnumType(StanceBasis, {
  name: 'StanceBasis',
  description: 'On whose word the holder is said to stand there.',
  valuesConfig: {
    OWN_WORDS: { description: 'The holder’s own words.' },
    SPOKESPERSON: { description: 'The words of someone who speaks for the holder.' },
    OUTLET: { description: 'The publisher says so in its own words.' },
    ANALYST: { description: 'An observer says so.' },
  },
});

export enum PositionOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
}

registerEnumType(PositionOrder, {
  name: 'PositionOrder',
  description: 'The order of a list of positions.',
  valuesConfig: {
    NEWEST_FIRST: {
      description: 'By the earliest instant that `validFrom` can mean (the latest where it is open), newest first.',
    },
    OLDEST_FIRST: { description: 'The reverse.' },
  },
});
