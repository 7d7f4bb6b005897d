import { registerEnumType } from 'type-graphql';

export enum ChangeKind {
  LEARNT = 'LEARNT',
  GIVEN_UP = 'GIVEN_UP',
}

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What this graph did with a claim.',
  valuesConfig: {
    LEARNT: { description: 'Took it up: `at` is its `recordedAt`.' },
    GIVEN_UP: { description: 'Stopped believing it: `at` is its `supersededAt`.' },
  },
});
