import { registerEnumType } from 'type-graphql';

export enum MeetingClassification {
  BILATERAL = 'BILATERAL',
  MULTILATERAL = 'MULTILATERAL',
  SUMMIT = 'SUMMIT',
  CALL = 'CALL',
  PRESS_CONFERENCE = 'PRESS_CONFERENCE',
  FORUM = 'FORUM',
  BRIEFING = 'BRIEFING',
  SITTING = 'SITTING',
  OTHER = 'OTHER',
}

registerEnumType(MeetingClassification, {
  name: 'MeetingClassification',
  description: 'What sort of occasion it is.',
  valuesConfig: {
    BILATERAL: { description: 'Talks between two sides.' },
    MULTILATERAL: { description: 'Talks among three or more sides.' },
    SUMMIT: { description: 'A meeting of heads of state or government of an organisation or group.' },
    CALL: { description: 'A conversation by telephone or video.' },
    PRESS_CONFERENCE: { description: 'Speakers before the press.' },
    FORUM: { description: 'A conference or forum with an audience.' },
    BRIEFING: { description: 'A briefing of the press or of officials.' },
    SITTING: { description: 'A sitting of a parliament or committee.' },
    OTHER: { description: 'Any other occasion.' },
  },
});

export enum MeetingChannel {
  IN_PERSON = 'IN_PERSON',
  PHONE = 'PHONE',
  VIDEO = 'VIDEO',
}

registerEnumType(MeetingChannel, {
  name: 'MeetingChannel',
  description: 'How those who meet reach each other.',
  valuesConfig: {
    IN_PERSON: { description: 'In one place.' },
    PHONE: { description: 'By telephone.' },
    VIDEO: { description: 'By video.' },
  },
});

export enum MeetingStatus {
  SCHEDULED = 'SCHEDULED',
  HELD = 'HELD',
  POSTPONED = 'POSTPONED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(MeetingStatus, {
  name: 'MeetingStatus',
  description: 'Whether a meeting took place.',
  valuesConfig: {
    SCHEDULED: { description: 'It was planned, and nothing says yet that it was held.' },
    HELD: { description: 'It took place.' },
    POSTPONED: { description: 'It was put off.' },
    CANCELLED: { description: 'It was called off.' },
  },
});

export enum DurationQualifier {
  ABOUT = 'ABOUT',
  LESS_THAN = 'LESS_THAN',
  MORE_THAN = 'MORE_THAN',
}

registerEnumType(DurationQualifier, {
  name: 'DurationQualifier',
  description: 'How the source bounds a duration.',
  valuesConfig: {
    ABOUT: { description: 'About as long.' },
    LESS_THAN: { description: 'A little less, such as "nearly five hours".' },
    MORE_THAN: { description: 'More than that.' },
  },
});

export enum MeetingDetail {
  START = 'START',
  END = 'END',
  DURATION = 'DURATION',
  PLACE = 'PLACE',
  CHANNEL = 'CHANNEL',
  STATUS = 'STATUS',
}

registerEnumType(MeetingDetail, {
  name: 'MeetingDetail',
  description: 'A detail of a meeting that reports can disagree on.',
  valuesConfig: {
    START: { description: 'When it began.' },
    END: { description: 'When it ended.' },
    DURATION: { description: 'How long it lasted.' },
    PLACE: { description: 'Where it was held.' },
    CHANNEL: { description: 'How those who met reached each other.' },
    STATUS: { description: 'Whether it took place.' },
  },
});

export enum MeetingOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
  MOST_ATTENDANCES_FIRST = 'MOST_ATTENDANCES_FIRST',
  MOST_STATEMENTS_FIRST = 'MOST_STATEMENTS_FIRST',
}

registerEnumType(MeetingOrder, {
  name: 'MeetingOrder',
  description: 'The order of a list of meetings.',
  valuesConfig: {
    NEWEST_FIRST: { description: 'By the earliest instant that the start can mean, newest first; undated ones last.' },
    OLDEST_FIRST: { description: 'The reverse.' },
    MOST_ATTENDANCES_FIRST: {
      description:
        'By the number of attendances on record, whatever the presence; the same number newest first. Counts for everything that the filter allows before it gives a page, so it costs more the more there is.',
    },
    MOST_STATEMENTS_FIRST: {
      description:
        'By the number of statements made there; the same number newest first. Counts for everything that the filter allows before it gives a page, so it costs more the more there is.',
    },
  },
});
