import { registerEnumType } from 'type-graphql';

export enum ArticleKind {
  BRIEF = 'BRIEF',
  NEWS = 'NEWS',
  TRANSCRIPT = 'TRANSCRIPT',
  READOUT = 'READOUT',
  COMMUNIQUE = 'COMMUNIQUE',
  REGISTER = 'REGISTER',
}

registerEnumType(ArticleKind, {
  name: 'ArticleKind',
  description: 'What sort of source it is.',
  valuesConfig: {
    BRIEF: { description: 'A short account in our own words, derived from a source.' },
    NEWS: { description: 'A news article.' },
    TRANSCRIPT: { description: 'A record of who said what, word by word.' },
    READOUT: { description: 'One side telling of a meeting or call.' },
    COMMUNIQUE: {
      description:
        'What a government or organisation, or several together, publish in their own name: a joint statement, declaration, press statement or fact sheet.',
    },
    REGISTER: { description: 'A register of visits, travels or offices.' },
  },
});

export enum ArticleOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
  MOST_STATEMENTS_FIRST = 'MOST_STATEMENTS_FIRST',
}

registerEnumType(ArticleOrder, {
  name: 'ArticleOrder',
  description: 'The order of a list of articles.',
  valuesConfig: {
    NEWEST_FIRST: {
      description: 'By the earliest instant that `publishedAt` can mean, newest first; undated ones last.',
    },
    OLDEST_FIRST: { description: 'The reverse.' },
    MOST_STATEMENTS_FIRST: {
      description:
        'By the number of statements that it reports; the same number newest first. Counts for everything that the filter allows before it gives a page, so it costs more the more there is.',
    },
  },
});
