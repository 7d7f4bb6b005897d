import { registerEnumType } from 'type-graphql';

export enum StatementLinkKind {
  REPLIES_TO = 'REPLIES_TO',
  CONTRADICTS = 'CONTRADICTS',
  REITERATES = 'REITERATES',
  RETRACTS = 'RETRACTS',
  SAME_UTTERANCE = 'SAME_UTTERANCE',
}

registerEnumType(StatementLinkKind, {
  name: 'StatementLinkKind',
  description: 'What a statement does to another, as a source says.',
  valuesConfig: {
    REPLIES_TO: { description: 'Answers it.' },
    CONTRADICTS: { description: 'Says the opposite.' },
    REITERATES: { description: 'Says it again.' },
    RETRACTS: { description: 'Takes it back.' },
    SAME_UTTERANCE: { description: 'Reports or translates the same words: both are one utterance in two sources.' },
  },
});
