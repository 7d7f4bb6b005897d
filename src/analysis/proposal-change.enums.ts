import { registerEnumType } from 'type-graphql';

export enum PointChangeKind {
  UNCHANGED = 'UNCHANGED',
  REWORDED = 'REWORDED',
  NEW = 'NEW',
  DROPPED = 'DROPPED',
}

registerEnumType(PointChangeKind, {
  name: 'PointChangeKind',
  description: 'What became of a point from one version of a proposal to another.',
  valuesConfig: {
    UNCHANGED: { description: 'It continues in the same words, under whatever number.' },
    REWORDED: { description: 'It continues in other words.' },
    NEW: { description: 'No point of the earlier version is continued by it.' },
    DROPPED: { description: 'No point of the later version continues it.' },
  },
});
