import { registerEnumType } from 'type-graphql';

export enum PresenceState {
  MET = 'MET',
  DISPUTED = 'DISPUTED',
  EXPECTED = 'EXPECTED',
  DENIED = 'DENIED',
  NOT_ON_RECORD = 'NOT_ON_RECORD',
}

registerEnumType(PresenceState, {
  name: 'PresenceState',
  description: 'What all claims on somebody’s presence at a meeting together come to.',
  valuesConfig: {
    MET: {
      description: 'Counts as having met: a source has the presence as CONFIRMED or REPORTED, and none denies it.',
    },
    DISPUTED: { description: 'Counts as having met, but another source denies it.' },
    EXPECTED: { description: 'Was to come; nothing says that it happened, or that it did not.' },
    DENIED: { description: 'A source says that it did not happen, and none that it did.' },
    NOT_ON_RECORD: { description: 'No source says anything. Lists may be incomplete, so this is no proof of absence.' },
  },
});
