import { registerEnumType } from 'type-graphql';

export enum ClaimType {
  STATEMENT = 'STATEMENT',
  POSITION = 'POSITION',
  AGENDA_ITEM = 'AGENDA_ITEM',
  MEETING_REPORT = 'MEETING_REPORT',
  ATTENDANCE = 'ATTENDANCE',
  MEMBERSHIP = 'MEMBERSHIP',
}

registerEnumType(ClaimType, {
  name: 'ClaimType',
  description: 'The types of claims that concern a subject, and what "concern" means for each.',
  valuesConfig: {
    STATEMENT: { description: 'Statements about it.' },
    POSITION: { description: 'Positions on it, and those of a person or organisation.' },
    AGENDA_ITEM: { description: 'Agenda items on it, and those of a meeting.' },
    MEETING_REPORT: { description: 'Reports of a meeting, at a place, or of meetings that have it on the agenda.' },
    ATTENDANCE: { description: 'Attendances of a meeting, and those of a person or organisation.' },
    MEMBERSHIP: { description: 'Memberships of a person, and those in an organisation or in an office of it.' },
  },
});
