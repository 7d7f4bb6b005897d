import { registerEnumType } from 'type-graphql';

export enum ContradictionBasis {
  SOURCE = 'SOURCE',
  STANCES = 'STANCES',
}

registerEnumType(ContradictionBasis, {
  name: 'ContradictionBasis',
  description: 'By what one statement is taken to contradict another.',
  valuesConfig: {
    SOURCE: { description: 'A source says so: `link` is the claim, with its evidence.' },
    STANCES: {
      description:
        'Computed: positions that rest on the two are opposed. One refuses what the other accepts, with or without conditions.',
    },
  },
});
