import { registerEnumType } from 'type-graphql';

export enum AttendanceRole {
  CHAIR = 'CHAIR',
  HOST = 'HOST',
  DELEGATE = 'DELEGATE',
  SPEAKER = 'SPEAKER',
  PARTICIPANT = 'PARTICIPANT',
  INTERPRETER = 'INTERPRETER',
  OBSERVER = 'OBSERVER',
}

registerEnumType(AttendanceRole, {
  name: 'AttendanceRole',
  description: 'What someone does at a meeting.',
  valuesConfig: {
    CHAIR: { description: 'Chairs it.' },
    HOST: { description: 'Receives the others.' },
    DELEGATE: { description: 'Is sent by a side, as a member of its delegation.' },
    SPEAKER: { description: 'Speaks there.' },
    PARTICIPANT: { description: 'Takes part.' },
    INTERPRETER: { description: 'Interprets between the others.' },
    OBSERVER: { description: 'Watches without taking part.' },
  },
});

export enum Presence {
  CONFIRMED = 'CONFIRMED',
  REPORTED = 'REPORTED',
  EXPECTED = 'EXPECTED',
  DENIED = 'DENIED',
}

registerEnumType(Presence, {
  name: 'Presence',
  description: 'How far it is certain that someone was there. Those CONFIRMED and REPORTED count as having met.',
  valuesConfig: {
    CONFIRMED: { description: "The attendee's own side or the host says so." },
    REPORTED: { description: 'A source says so.' },
    EXPECTED: { description: 'Was to come; nothing says yet that it happened.' },
    DENIED: { description: 'Someone says that it did not happen.' },
  },
});

/** Who counts as having met. */
export const MET: readonly Presence[] = [Presence.CONFIRMED, Presence.REPORTED];

export enum AttendanceOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
}

registerEnumType(AttendanceOrder, {
  name: 'AttendanceOrder',
  description: 'The order of a list of attendances.',
  valuesConfig: {
    NEWEST_FIRST: {
      description: 'By the earliest instant that the start of the meeting can mean, newest first; undated ones last.',
    },
    OLDEST_FIRST: { description: 'The reverse.' },
  },
});
