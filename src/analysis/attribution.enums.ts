import { registerEnumType } from 'type-graphql';

export enum AttributionRole {
  SPEAKER = 'SPEAKER',
  REPORTER = 'REPORTER',
  SOURCE = 'SOURCE',
  PUBLISHER = 'PUBLISHER',
}

registerEnumType(AttributionRole, {
  name: 'AttributionRole',
  description: 'What someone did with the words on their way to the reader.',
  valuesConfig: {
    SPEAKER: { description: 'Said them.' },
    REPORTER: { description: 'Told others that they were said.' },
    SOURCE: { description: 'Published an article that the article with the words is built on.' },
    PUBLISHER: { description: 'Published the article that has them.' },
  },
});
