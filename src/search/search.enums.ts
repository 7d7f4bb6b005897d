import { registerEnumType } from 'type-graphql';

export enum SearchType {
  PERSON = 'PERSON',
  ORGANISATION = 'ORGANISATION',
  POST = 'POST',
  PLACE = 'PLACE',
  TOPIC = 'TOPIC',
  MEETING = 'MEETING',
  PROPOSAL = 'PROPOSAL',
  POINT = 'POINT',
  STATEMENT = 'STATEMENT',
  ARTICLE = 'ARTICLE',
}

registerEnumType(SearchType, {
  name: 'SearchType',
  description: 'What can be searched for.',
  valuesConfig: {
    PERSON: { description: 'People, by their names.' },
    ORGANISATION: { description: 'Organisations, by their names.' },
    POST: { description: 'Offices, by their titles.' },
    PLACE: { description: 'Places, by their names.' },
    TOPIC: { description: 'Topics, by their labels.' },
    MEETING: { description: 'Meetings, by their names.' },
    PROPOSAL: { description: 'Proposals, by their titles.' },
    POINT: { description: 'Points of proposals, by their names.' },
    STATEMENT: { description: 'Statements, by the words of the source.' },
    ARTICLE: { description: 'Articles, by the words of their titles and texts.' },
  },
});

export enum SearchMatch {
  EXACT_NAME = 'EXACT_NAME',
  NAME_BEGINNING = 'NAME_BEGINNING',
  SIMILAR_NAME = 'SIMILAR_NAME',
  NAME_WITHIN = 'NAME_WITHIN',
  TEXT = 'TEXT',
}

registerEnumType(SearchMatch, {
  name: 'SearchMatch',
  description:
    'How something matches a search. They rank in this order: EXACT_NAME, NAME_BEGINNING, SIMILAR_NAME, NAME_WITHIN, TEXT.',
  valuesConfig: {
    EXACT_NAME: { description: 'The search is the whole of a name or title, in this or another script.' },
    NAME_BEGINNING: { description: 'Each word of the search is, or begins, a word of a name.' },
    SIMILAR_NAME: {
      description:
        'As NAME_BEGINNING, but for misspellings: one letter is wrong in a word of 4 to 7, up to two in a longer one. Two neighbours that changed places count as one.',
    },
    NAME_WITHIN: { description: 'A whole name stands among the words of the search.' },
    TEXT: { description: 'The text shares words with the search: the more of them, and the rarer, the better.' },
  },
});

export enum HighlightField {
  NAME = 'NAME',
  TITLE = 'TITLE',
  TEXT = 'TEXT',
}

registerEnumType(HighlightField, {
  name: 'HighlightField',
  description: 'Where highlighted words stand.',
  valuesConfig: {
    NAME: { description: 'In one of the names of a thing.' },
    TITLE: { description: 'In the title of an article.' },
    TEXT: { description: 'In the text of a statement or article.' },
  },
});
