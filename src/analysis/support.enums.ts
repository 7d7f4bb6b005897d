import { registerEnumType } from 'type-graphql';

export enum SupportKind {
  ONE_SOURCE = 'ONE_SOURCE',
  ONE_ORIGIN = 'ONE_ORIGIN',
  SEVERAL_ORIGINS = 'SEVERAL_ORIGINS',
}

registerEnumType(SupportKind, {
  name: 'SupportKind',
  description: 'How many independent sources a claim rests on.',
  valuesConfig: {
    ONE_SOURCE: { description: 'One article has it.' },
    ONE_ORIGIN: {
      description:
        'Several articles have it, and all go back to one: a wire story in many outlets is one origin, and so are articles at one address.',
    },
    SEVERAL_ORIGINS: { description: 'Several articles have it, and they go back to more than one.' },
  },
});
