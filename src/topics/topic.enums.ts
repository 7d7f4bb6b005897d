import { registerEnumType } from 'type-graphql';

export enum TopicOrder {
  BY_NAME = 'BY_NAME',
  MOST_STATEMENTS_FIRST = 'MOST_STATEMENTS_FIRST',
}

registerEnumType(TopicOrder, {
  name: 'TopicOrder',
  description: 'The order of a list of topics.',
  valuesConfig: {
    BY_NAME: { description: 'By name.' },
    MOST_STATEMENTS_FIRST: {
      description:
        'By how much was said about the topic and those below it, under the dates of the list; the same number by name. Counts for everything that the filter allows before it gives a page, so it costs more the more there is.',
    },
  },
});
