import { registerEnumType } from 'type-graphql';

export enum EvidenceMethod {
  HUMAN = 'HUMAN',
  RULES = 'RULES',
  MODEL = 'MODEL',
}

registerEnumType(EvidenceMethod, {
  name: 'EvidenceMethod',
  description: 'Who or what found the words.',
  valuesConfig: {
    HUMAN: { description: 'A person.' },
    RULES: { description: 'Rules of a reader.' },
    MODEL: { description: 'A language model; the words are verbatim all the same.' },
  },
});
