import type { Check } from './check.js';
import { ACTOR, ORGANISATION, PLACE, POST, SUBJECT } from './expected.js';
import type { MeetingFacts } from './facts.schema.js';
import { entityId } from './ids.js';
import type { AgendaItemForm, AttendanceForm, MeetingReportForm } from './verified.js';

/** What a brief claims of meetings. */
export interface MeetingClaims {
  readonly reports: readonly MeetingReportForm[];
  readonly agenda: readonly AgendaItemForm[];
  readonly attendances: readonly AttendanceForm[];
}

/** Checks the claims in the section `meetings`. */
export function meetingClaims(check: Check): MeetingClaims {
  const reports: MeetingReportForm[] = [];
  const agenda: AgendaItemForm[] = [];
  const attendances: AttendanceForm[] = [];
  for (const [key, meeting] of Object.entries(check.draft.facts.meetings)) {
    const meetingId = meetingIdOf(key, meeting, check);
    reports.push(...reportsOf(key, meeting, meetingId, check));
    agenda.push(...agendaOf(key, meeting, meetingId, check));
    attendances.push(...attendancesOf(key, meeting, meetingId, check));
  }
  return { reports, agenda, attendances };
}

/** A meeting that an earlier article declares needs no name here. */
function meetingIdOf(key: string, meeting: MeetingFacts, check: Check): string {
  const path = ['meetings', key];
  const id = entityId('Meeting', key);
  const isDeclared = meeting.name !== undefined && meeting.classification !== undefined;
  const saysMore =
    [meeting.name, meeting.classification, meeting.partOf].some((value) => value !== undefined) ||
    meeting.names.length + Object.keys(meeting.identifiers).length > 0;
  if (!isDeclared && saysMore) check.fault(path, `${id} needs both name and classification`);
  else if (!isDeclared && check.resolver.existing(id) === undefined) {
    check.unknown(path, `${id} is new, so it needs name and classification`);
  }
  return isDeclared ? id : (check.resolver.existing(id) ?? id);
}

const reportsOf = (key: string, { reports }: MeetingFacts, meetingId: string, check: Check): MeetingReportForm[] =>
  reports.map((report, index) => {
    const path = ['meetings', key, 'reports', index];
    const start = check.date(report.start, report.basis, [...path, 'start']);
    const end = check.date(report.end, report.basis, [...path, 'end']);
    check.order(start, end, [...path, 'end']);
    if (report.durationQualifier && report.duration === undefined) {
      check.fault([...path, 'durationQualifier'], 'a durationQualifier needs a duration');
    }
    const content = {
      meetingId,
      start,
      end,
      duration: report.duration ?? null,
      durationQualifier: report.durationQualifier ?? null,
      placeId: check.maybe(report.place, PLACE, [...path, 'place']),
      channel: report.channel ?? null,
      status: report.status ?? null,
    };
    if (Object.values(content).filter((value) => value !== null).length === 1) {
      check.fault(path, 'a report says something of its meeting: start, end, duration, place, channel or status');
    }
    return { ...check.evidence(report, path), ...content };
  });

const agendaOf = (key: string, { agenda }: MeetingFacts, meetingId: string, check: Check): AgendaItemForm[] =>
  agenda.map((item, index) => {
    const path = ['meetings', key, 'agenda', index];
    return {
      ...check.evidence(item, path),
      meetingId,
      subjectId: check.one(item.item, SUBJECT, [...path, 'item']),
      as: item.as,
      reportedById: check.maybe(item.reportedBy, ACTOR, [...path, 'reportedBy']),
    };
  });

const attendancesOf = (key: string, { attendances }: MeetingFacts, meetingId: string, check: Check): AttendanceForm[] =>
  attendances.map((attendance, index) => {
    const path = ['meetings', key, 'attendances', index];
    return {
      ...check.evidence(attendance, path),
      meetingId,
      attendeeId: check.one(attendance.attendee, ACTOR, [...path, 'attendee']),
      sideId: check.maybe(attendance.side, ORGANISATION, [...path, 'side']),
      leads: attendance.leads,
      role: attendance.role ?? null,
      postId: check.maybe(attendance.post, POST, [...path, 'post']),
      onBehalfOfId: check.maybe(attendance.onBehalfOf, ORGANISATION, [...path, 'onBehalfOf']),
      presence: attendance.presence,
    };
  });
