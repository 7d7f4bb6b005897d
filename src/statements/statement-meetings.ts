import type { Meeting } from '../meetings/meeting.type.js';
import { typeOfId } from '../shared/node.js';
import { MeetingRelation } from './statement.enums.js';
import type { StatementStore } from './statement.store.js';
import type { Statement, StatementMeeting } from './statement.type.js';

/** The meeting where a statement was said, then those that it tells of. */
export async function meetingsOf(statement: Statement, statements: StatementStore): Promise<StatementMeeting[]> {
  const told = (await statements.subjectsOf(statement)).filter(({ id }) => typeOfId(id) === 'Meeting') as Meeting[];
  const saidAt = statement.saidAtMeeting;
  return [
    ...(saidAt ? [{ relation: MeetingRelation.SAID_AT, meeting: saidAt }] : []),
    ...told.map((meeting) => ({ relation: MeetingRelation.ABOUT, meeting })),
  ];
}
