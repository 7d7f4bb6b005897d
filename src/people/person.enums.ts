import { registerEnumType } from 'type-graphql';

export enum PersonOrder {
  BY_NAME = 'BY_NAME',
  MOST_STATEMENTS_FIRST = 'MOST_STATEMENTS_FIRST',
}

registerEnumType(PersonOrder, {
  name: 'PersonOrder',
  description: 'The order of a list of people.',
  valuesConfig: {
    BY_NAME: { description: 'By name.' },
    MOST_STATEMENTS_FIRST: {
      description:
        'By how much the person said, under the dates of the list; the same number by name. Counts for everything that the filter allows before it gives a page, so it costs more the more there is.',
    },
  },
});
