import { type ClaimRow, dated, edges, linkRow, rankOf, textOfPieces } from './claim-row.js';
import { undatedWords } from './dates.js';
import {
  agendaItemId,
  attendanceId,
  contentOf,
  meetingReportId,
  membershipId,
  positionId,
  statementId,
} from './ids.js';
import { isoWeekOf } from './iso-week.js';
import { datesOfMeetings } from './meeting-dates.js';
import { byTerm, byTime, byTimeAndPlace, pairKey } from './sort-keys.js';
import type { VerifiedLoad } from './verified.js';

/** Every claim of a load as a row, statements first, so that links and positions find them. */
export function claimRows(load: VerifiedLoad): ClaimRow[] {
  const { article } = load;
  if (!article) return [];
  const statementIds = load.statements.map((statement) => statementId(article, statement));
  const meetings = datesOfMeetings(load.reports);
  const statements = load.statements.map((form, index): ClaimRow => {
    const base = statementIds[index]!;
    const { speakerIds, meetingId, saidAt, sequence } = form;
    const told = {
      text: textOfPieces(form.spans.map(({ exact }) => exact)),
      words: form.words,
      gist: form.gist,
      language: form.language,
      rendering: form.rendering,
      mode: form.mode,
      verb: form.verb,
      kinds: form.kinds,
      condition: form.condition,
      attributedAs: form.attributedAs,
      speakerKind: form.speakerKind,
      turn: form.turn,
    };
    const leads = [
      ...edges('SPOKEN_BY', ...speakerIds),
      ...edges('SPEAKING_AS', form.speakingAsId),
      ...edges('REPORTED_BY', ...form.reportedByIds),
      ...edges('ADDRESSED_TO', ...form.audienceIds),
      ...edges('SAID_AT', meetingId),
      ...edges('ABOUT', ...form.aboutIds),
    ];
    // As far as this load can tell: what the graph knows of the meeting decides.
    const said = saidAt ?? undatedWords(meetings.get(meetingId ?? '') ?? null, article.publishedAt!);
    return {
      label: 'Statement',
      base,
      form,
      properties: {
        ...told,
        ...dated('said', said, 'saidAt'),
        undated: saidAt === null ? true : null,
        // Neither engine counts weeks as ISO does.
        saidWeek: isoWeekOf(said),
        sequence,
        speakerId: speakerIds[0] ?? null,
        meetingId,
        articleId: article.id,
        publisherId: article.publisherId,
        sortKey: byTimeAndPlace(said, article.id, sequence, base),
        // The id is a place in an article, so what is said of that place is told apart by this. What follows from other
        // things, or from what else the article says, is no part of it.
        content: contentOf({ ...told, saidAt }, leads),
      },
      edges: leads,
    };
  });
  const idOfStatement = (to: number | string) => (typeof to === 'number' ? statementIds[to]! : to);
  const links = load.links.map((form) => linkRow(idOfStatement(form.from), idOfStatement(form.to), form.kind, form));
  const positions = load.positions.map((form): ClaimRow => {
    const base = positionId(form);
    return {
      label: 'Position',
      base,
      form,
      properties: {
        stance: form.stance,
        strength: form.strength,
        conditions: form.conditions,
        redLine: form.redLine,
        basis: form.basis,
        ...dated('validFrom', form.validFrom, 'validFrom'),
        ...dated('validThrough', form.validThrough, 'validThrough'),
        holderId: form.holderId,
        targetId: form.targetId,
        pairKey: pairKey(form.holderId, form.targetId),
        sortKey: byTime(form.validFrom.earliest, form.validFrom.latest, base),
      },
      edges: [
        ...edges('HELD_BY', form.holderId),
        ...edges('TARGETS', form.targetId),
        ...edges('BASED_ON', ...form.basedOn.map(idOfStatement)),
      ],
    };
  });
  const memberships = load.memberships.map((form): ClaimRow => {
    const base = membershipId(form);
    return {
      label: 'Membership',
      base,
      form,
      properties: {
        ...dated('start', form.startDate),
        ...dated('end', form.endDate),
        ...dated('attested', form.attestedAt, 'attestedAt'),
        personId: form.personId,
        organisationId: form.organisationId,
        postId: form.postId,
        sortKey: byTerm(form.startDate, form.attestedAt, base),
      },
      edges: [
        ...edges('MEMBER', form.personId),
        ...edges('WITHIN', form.organisationId),
        ...edges('HOLDS', form.postId),
        ...edges('ON_BEHALF_OF', form.onBehalfOfId),
      ],
    };
  });
  const attendances = load.attendances.map((form, index): ClaimRow => {
    const base = attendanceId(form);
    return {
      label: 'Attendance',
      base,
      form,
      properties: {
        leads: form.leads,
        role: form.role,
        presence: form.presence,
        meetingId: form.meetingId,
        attendeeId: form.attendeeId,
        sideId: form.sideId,
        // Its place among those of its meeting; the writer puts the meeting's time before it.
        rank: rankOf(index),
      },
      edges: [
        ...edges('OF_MEETING', form.meetingId),
        ...edges('ATTENDEE', form.attendeeId),
        ...edges('FOR_SIDE', form.sideId),
        ...edges('IN_POST', form.postId),
        ...edges('ON_BEHALF_OF', form.onBehalfOfId),
      ],
    };
  });
  const reports = load.reports.map(
    (form): ClaimRow => ({
      label: 'MeetingReport',
      base: meetingReportId(article, form),
      form,
      properties: {
        ...dated('start', form.start),
        ...dated('end', form.end),
        duration: form.duration,
        durationQualifier: form.durationQualifier,
        placeId: form.placeId,
        channel: form.channel,
        status: form.status,
        meetingId: form.meetingId,
        articleId: article.id,
        // What decides between reports: see meetings/meeting.rule.ts.
        confidence: form.confidence,
        heldBy: form.status === 'HELD' ? (article.publishedAt?.latest ?? null) : null,
      },
      edges: [...edges('OF_MEETING', form.meetingId), ...edges('HELD_IN', form.placeId)],
    }),
  );
  const agenda = load.agenda.map(
    (form, index): ClaimRow => ({
      label: 'AgendaItem',
      base: agendaItemId(form),
      form,
      properties: {
        status: form.as,
        meetingId: form.meetingId,
        subjectId: form.subjectId,
        rank: rankOf(index),
      },
      edges: [
        ...edges('OF_MEETING', form.meetingId),
        ...edges('ON_SUBJECT', form.subjectId),
        ...edges('REPORTED_BY', form.reportedById),
      ],
    }),
  );
  return [...statements, ...links, ...positions, ...memberships, ...attendances, ...reports, ...agenda];
}
