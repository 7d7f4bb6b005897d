import { registerEnumType } from 'type-graphql';

export enum SilenceKind {
  SPOKE_OF_OTHER_THINGS = 'SPOKE_OF_OTHER_THINGS',
  SAID_NOTHING = 'SAID_NOTHING',
}

registerEnumType(SilenceKind, {
  name: 'SilenceKind',
  description: 'What someone who is silent on a subject does otherwise.',
  valuesConfig: {
    SPOKE_OF_OTHER_THINGS: { description: 'There are statements of other things since.' },
    SAID_NOTHING: { description: 'There is no statement at all since.' },
  },
});
