import { columns, unflatten } from '../graph/columns.js';
import { cypher } from '../graph/cypher.js';
import { toOne } from '../graph/to-one.js';
import { PLACE_COLUMNS, type Place } from '../places/place.type.js';
import { seen, type View } from '../shared/view.js';
import { MEETING_COLUMNS, type Meeting } from './meeting.type.js';

/** A meeting `e` of a list with its place, at its place in that list. */
export type MeetingRow = Readonly<Record<string, unknown>> & { readonly sortKey: string };

/** From a meeting `e` to where it was held, as is known today. */
export const MEETING_EDGES = toOne('e', { place: '-[:HELD_IN]->(end:Place)' });

/** The columns of {@link MeetingRow}, but for its place in the list. */
export const meetingColumns = cypher`${columns('e', 'e', MEETING_COLUMNS)}, ${columns('place', 'place', PLACE_COLUMNS)}`;

/** The columns of one meeting and its place as the object that GraphQL reads; null when it was not there. */
export function unflattenMeeting(
  row: Readonly<Record<string, unknown>>,
  prefix: string,
  placePrefix: string,
  view: View,
): Meeting | null {
  const meeting = unflatten<Meeting>(row, prefix, MEETING_COLUMNS);
  const place = unflatten<Place>(row, placePrefix, PLACE_COLUMNS);
  return meeting && { ...seen(meeting, view), place: place && seen(place, view) };
}

/** A row of a list as the object that GraphQL reads. */
export const toMeeting = (row: MeetingRow, view: View): Meeting => ({
  ...unflattenMeeting(row, 'e', 'place', view)!,
  sortKey: row.sortKey,
});
