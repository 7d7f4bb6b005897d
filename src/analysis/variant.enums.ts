import { registerEnumType } from 'type-graphql';

export enum DifferenceKind {
  EQUAL = 'EQUAL',
  INSERTED = 'INSERTED',
  DELETED = 'DELETED',
}

registerEnumType(DifferenceKind, {
  name: 'DifferenceKind',
  description: 'What a stretch of words is to two texts.',
  valuesConfig: {
    EQUAL: { description: 'Both have it.' },
    INSERTED: { description: 'Only the other text has it.' },
    DELETED: { description: 'Only the text in hand has it.' },
  },
});
