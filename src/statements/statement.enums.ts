import { registerEnumType } from 'type-graphql';

export enum StatementMode {
  DIRECT = 'DIRECT',
  INDIRECT = 'INDIRECT',
  MIXED = 'MIXED',
}

registerEnumType(StatementMode, {
  name: 'StatementMode',
  description: 'How the source renders the words.',
  valuesConfig: {
    DIRECT: { description: 'Quoted: the text is in the words of the speaker.' },
    INDIRECT: { description: 'Told: the text is in the words of the source.' },
    MIXED: { description: 'Told, with parts quoted: `words` holds the quoted parts.' },
  },
});

export enum StatementKind {
  ASSERTION = 'ASSERTION',
  EVALUATION = 'EVALUATION',
  DEMAND = 'DEMAND',
  REQUEST = 'REQUEST',
  OFFER = 'OFFER',
  COMMITMENT = 'COMMITMENT',
  THREAT = 'THREAT',
  ACCUSATION = 'ACCUSATION',
  DENIAL = 'DENIAL',
  QUESTION = 'QUESTION',
}

registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'What the speaker does by saying it.',
  valuesConfig: {
    ASSERTION: { description: 'Says that something is so.' },
    EVALUATION: { description: 'Says how good or bad something is.' },
    DEMAND: { description: 'Demands something.' },
    REQUEST: { description: 'Asks for something.' },
    OFFER: { description: 'Offers something.' },
    COMMITMENT: { description: 'Promises something.' },
    THREAT: { description: 'Threatens something.' },
    ACCUSATION: { description: 'Accuses someone.' },
    DENIAL: { description: 'Denies something.' },
    QUESTION: { description: 'Asks a question.' },
  },
});

export enum Rendering {
  ORIGINAL = 'ORIGINAL',
  TRANSLATED = 'TRANSLATED',
  INTERPRETED = 'INTERPRETED',
}

registerEnumType(Rendering, {
  name: 'Rendering',
  description: 'Whether the words came through another language.',
  valuesConfig: {
    ORIGINAL: { description: 'In the language in which they were said, as far as the source tells.' },
    TRANSLATED: { description: 'Translated in writing.' },
    INTERPRETED: { description: 'Spoken by an interpreter.' },
  },
});

export enum SpeakerKind {
  NAMED = 'NAMED',
  UNNAMED = 'UNNAMED',
  COLLECTIVE = 'COLLECTIVE',
}

registerEnumType(SpeakerKind, {
  name: 'SpeakerKind',
  description: 'Whether the source names who spoke.',
  valuesConfig: {
    NAMED: { description: 'The speakers are named.' },
    UNNAMED: {
      description:
        'Somebody unnamed, such as "a senior official": `speakers` is empty, and two of them are never taken for one.',
    },
    COLLECTIVE: { description: 'Several together, such as the parties of a joint statement.' },
  },
});

export enum MeetingRelation {
  SAID_AT = 'SAID_AT',
  ABOUT = 'ABOUT',
  ANY = 'ANY',
}

registerEnumType(MeetingRelation, {
  name: 'MeetingRelation',
  description: 'What a statement has to do with a meeting.',
  valuesConfig: {
    SAID_AT: { description: 'It was said there.' },
    ABOUT: { description: 'It tells of the meeting.' },
    ANY: { description: 'Either; as a filter only.' },
  },
});

export enum StatementOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
}

registerEnumType(StatementOrder, {
  name: 'StatementOrder',
  description: 'The order of a list of statements.',
  valuesConfig: {
    NEWEST_FIRST: {
      description: 'By the earliest instant that `saidAt` can mean (the latest where it is open), newest first.',
    },
    OLDEST_FIRST: { description: 'The reverse.' },
  },
});
