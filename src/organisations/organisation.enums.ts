import { registerEnumType } from 'type-graphql';

export enum OrganisationOrder {
  BY_NAME = 'BY_NAME',
  MOST_STATEMENTS_FIRST = 'MOST_STATEMENTS_FIRST',
}

registerEnumType(OrganisationOrder, {
  name: 'OrganisationOrder',
  description: 'The order of a list of organisations.',
  valuesConfig: {
    BY_NAME: { description: 'By name.' },
    MOST_STATEMENTS_FIRST: {
      description:
        'By how much the organisation said, under the dates of the list; the same number by name. Counts for everything that the filter allows before it gives a page, so it costs more the more there is.',
    },
  },
});
