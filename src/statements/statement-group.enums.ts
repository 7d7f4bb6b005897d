import { registerEnumType } from 'type-graphql';

export enum StatementGroupKey {
  SPEAKER = 'SPEAKER',
  REPORTER = 'REPORTER',
  FIRST_HAND = 'FIRST_HAND',
  TOPIC = 'TOPIC',
  SUBJECT = 'SUBJECT',
  MEETING = 'MEETING',
  OUTLET = 'OUTLET',
  ARTICLE = 'ARTICLE',
  MODE = 'MODE',
  KIND = 'KIND',
  LANGUAGE = 'LANGUAGE',
  YEAR = 'YEAR',
  MONTH = 'MONTH',
  ISO_WEEK = 'ISO_WEEK',
  DAY = 'DAY',
}

/** The keys that are units of time. */
export const TIME_KEYS: readonly StatementGroupKey[] = [
  StatementGroupKey.YEAR,
  StatementGroupKey.MONTH,
  StatementGroupKey.ISO_WEEK,
  StatementGroupKey.DAY,
];

registerEnumType(StatementGroupKey, {
  name: 'StatementGroupKey',
  description: 'What statements are grouped by. A statement that has several of a kind counts in the group of each.',
  valuesConfig: {
    SPEAKER: { description: 'Who said it: each of the speakers.' },
    REPORTER: { description: 'Who reported it: each of `reportedBy`.' },
    FIRST_HAND: { description: 'Whether it comes straight from the speaker or was reported by others.' },
    TOPIC: { description: 'What it is about: each of the topics.' },
    SUBJECT: { description: 'What it is about: each of the subjects, topics among them.' },
    MEETING: { description: 'The meeting where it was said.' },
    OUTLET: { description: 'The publisher of its article.' },
    ARTICLE: { description: 'The article that it is taken from.' },
    MODE: { description: 'Whether the source quotes or tells it.' },
    KIND: { description: 'What the speaker does by saying it: each of the kinds.' },
    LANGUAGE: { description: 'The language in which it was said.' },
    YEAR: { description: 'The year in which it was said, in UTC.' },
    MONTH: { description: 'The month in which it was said, in UTC.' },
    ISO_WEEK: { description: 'The week in which it was said (ISO 8601, from Monday), in UTC.' },
    DAY: { description: 'The day on which it was said, in UTC.' },
  },
});
