import { ARTICLES } from './articles/article.filter.js';
import { EVIDENCE } from './articles/evidence.filter.js';
import { CLAIMS } from './entities/claim.filter.js';
import { IDENTIFIERS } from './entities/identifier.filter.js';
import { ACTORS_FILTERED as ACTORS, SUBJECTS_FILTERED as SUBJECTS } from './entities/named.filter.js';
import { narrow, relate, relateOne } from './entities/related.js';
import { AGENDA_ITEMS } from './meetings/agenda-item.filter.js';
import { ATTENDANCES } from './meetings/attendance.filter.js';
import { MEETINGS } from './meetings/meeting.filter.js';
import { MEETING_REPORTS } from './meetings/meeting-report.filter.js';
import { MEMBERSHIPS } from './organisations/membership.filter.js';
import { ORGANISATIONS } from './organisations/organisation.filter.js';
import { POSTS } from './organisations/post.filter.js';
import { PEOPLE } from './people/person.filter.js';
import { PLACES } from './places/place.filter.js';
import { POSITIONS } from './positions/position.filter.js';
import { POINTS } from './proposals/point.filter.js';
import { PROPOSALS } from './proposals/proposal.filter.js';
import { STATEMENTS } from './statements/statement.filter.js';
import { STATEMENT_LINKS } from './statements/statement-link.filter.js';
import { TOPICS } from './topics/topic.filter.js';

// The only list of the edges that filters follow, each way that somebody may ask, beside those that a filter's own
// references follow. Importing it completes the filters.

relate(STATEMENTS, 'speakers', ACTORS, '-[:SPOKEN_BY]->', 'Those who said it.');
relate(STATEMENTS, 'reportedBy', ACTORS, '-[:REPORTED_BY]->', 'Those who reported it.');
relate(STATEMENTS, 'audience', ACTORS, '-[:ADDRESSED_TO]->', 'Those to whom it was said.');
relate(
  STATEMENTS,
  'subjects',
  SUBJECTS,
  '-[:ABOUT]->',
  'What it is about; narrower topics do not count of themselves.',
);
relate(
  STATEMENTS,
  'meetings',
  MEETINGS,
  ['-[:SAID_AT]->', '-[:ABOUT]->'],
  'The meetings where it was said or that it tells of; see `meeting` for one of the two.',
);
relate(STATEMENTS, 'links', STATEMENT_LINKS, '<-[:FROM_STATEMENT]-', 'What it does to other statements.');
relate(STATEMENTS, 'linkedFrom', STATEMENT_LINKS, '<-[:TO_STATEMENT]-', 'What other statements do to it.');
relate(STATEMENTS, 'positions', POSITIONS, '<-[:BASED_ON]-', 'The stances that are taken from it.');
relate(POSITIONS, 'basedOn', STATEMENTS, '-[:BASED_ON]->', 'The statements that it is taken from.');

for (const actors of [ACTORS, PEOPLE, ORGANISATIONS]) {
  relate(actors, 'statements', STATEMENTS, '<-[:SPOKEN_BY]-', 'What they said, as first or further speaker.');
  relate(actors, 'reportedStatements', STATEMENTS, '<-[:REPORTED_BY]-', 'What they reported that others said.');
  relate(actors, 'addressedStatements', STATEMENTS, '<-[:ADDRESSED_TO]-', 'What was said to them.');
  relate(
    actors,
    'reportedAgendaItems',
    AGENDA_ITEMS,
    '<-[:REPORTED_BY]-',
    'What they said was, or was to be, discussed.',
  );
  relate(actors, 'attendances', ATTENDANCES, '<-[:ATTENDEE]-', 'Where it was, was to be, or was not.');
  relate(actors, 'positions', POSITIONS, '<-[:HELD_BY]-', 'Where it stands, as of the date asked for or today.');
  relate(actors, 'proposals', PROPOSALS, '<-[:PRESENTED_BY]-', 'What it put forward.');
}
for (const concerned of [ACTORS, PEOPLE, ORGANISATIONS, PLACES]) {
  relate(concerned, 'topics', TOPICS, '<-[:CONCERNS]-', 'The topics that concern it.');
}
for (const subjects of [SUBJECTS, PEOPLE, ORGANISATIONS, PLACES, TOPICS, MEETINGS, PROPOSALS, POINTS]) {
  relate(subjects, 'statementsAbout', STATEMENTS, '<-[:ABOUT]-', 'What was said about it.');
  relate(subjects, 'agendaItems', AGENDA_ITEMS, '<-[:ON_SUBJECT]-', 'Its places on the agendas of meetings.');
}
for (const targets of [SUBJECTS, TOPICS, PROPOSALS, POINTS]) {
  relate(
    targets,
    'positionsOn',
    POSITIONS,
    '<-[:TARGETS]-',
    'Who stands where on it, as of the date asked for or today; positions on narrower topics or on points do not count.',
  );
}

relate(PEOPLE, 'memberships', MEMBERSHIPS, '<-[:MEMBER]-', 'The offices held and the organisations belonged to.');
relate(
  ORGANISATIONS,
  'memberships',
  MEMBERSHIPS,
  ['<-[:WITHIN]-', '<-[:POST_OF]-(:Post)<-[:HOLDS]-'],
  'Who belonged to it or held one of its offices.',
);
relate(
  ORGANISATIONS,
  'membershipsOnBehalf',
  MEMBERSHIPS,
  '<-[:ON_BEHALF_OF]-',
  'What others held or belonged to on its behalf.',
);
relate(POSTS, 'memberships', MEMBERSHIPS, '<-[:HOLDS]-', 'Who held it.');
relate(POSTS, 'statements', STATEMENTS, '<-[:SPEAKING_AS]-', 'What was said in it.');
relate(POSTS, 'attendances', ATTENDANCES, '<-[:IN_POST]-', 'Who was at a meeting in it.');
relate(ORGANISATIONS, 'sideAttendances', ATTENDANCES, '<-[:FOR_SIDE]-', 'Who was at a meeting on its side.');
relate(ORGANISATIONS, 'attendancesOnBehalf', ATTENDANCES, '<-[:ON_BEHALF_OF]-', 'Who stood for it at a meeting.');
relate(ORGANISATIONS, 'parts', ORGANISATIONS, '<-[:PART_OF]-', 'The organisations right below it.');
relateOne(ORGANISATIONS, 'parent', ORGANISATIONS, '-[:PART_OF]->', 'The organisation right above it.');
relate(ORGANISATIONS, 'posts', POSTS, '<-[:POST_OF]-', 'Its offices.');
relateOne(POSTS, 'organisation', ORGANISATIONS, '-[:POST_OF]->', 'The organisation whose office it is.');
relate(ORGANISATIONS, 'articles', ARTICLES, '<-[:PUBLISHED_BY]-', 'What it published.');

relate(TOPICS, 'broader', TOPICS, '-[:BROADER]->', 'The topics right above it.');
relate(TOPICS, 'narrower', TOPICS, '<-[:BROADER]-', 'The topics right below it.');
relate(TOPICS, 'concerns', SUBJECTS, '-[:CONCERNS]->', 'The organisations, people and places that it is about.');
relate(PLACES, 'broader', PLACES, '-[:BROADER]->', 'The places right around it.');
relate(PLACES, 'narrower', PLACES, '<-[:BROADER]-', 'The places right inside it.');
relate(PLACES, 'reports', MEETING_REPORTS, '<-[:HELD_IN]-', 'What each article tells of a meeting right there.');

relate(MEETINGS, 'attendances', ATTENDANCES, '<-[:OF_MEETING]-', 'Who was, was to be, or was not there.');
relate(MEETINGS, 'statements', STATEMENTS, '<-[:SAID_AT]-', 'What was said there.');
relate(MEETINGS, 'reports', MEETING_REPORTS, '<-[:OF_MEETING]-', 'What each article tells of it.');
relate(MEETINGS, 'agenda', AGENDA_ITEMS, '<-[:OF_MEETING]-', 'What it was to discuss and what it discussed.');
relateOne(MEETINGS, 'partOf', MEETINGS, '-[:PART_OF]->', 'The meeting that it is a part of.');
relate(MEETINGS, 'parts', MEETINGS, '<-[:PART_OF]-', 'The meetings that are parts of it.');

relate(PROPOSALS, 'points', POINTS, '<-[:POINT_OF]-', 'Its points.');
relateOne(PROPOSALS, 'supersedes', PROPOSALS, '-[:SUPERSEDES]->', 'The earlier version that it takes the place of.');
relate(PROPOSALS, 'supersededBy', PROPOSALS, '<-[:SUPERSEDES]-', 'The later versions that take its place.');
relateOne(POINTS, 'continues', POINTS, '-[:CONTINUES]->', 'The point of an earlier version that it keeps or rewords.');
relate(POINTS, 'continuedBy', POINTS, '<-[:CONTINUES]-', 'The points of later versions that keep or reword it.');

relate(ARTICLES, 'evidence', EVIDENCE, '<-[:QUOTED_FROM]-', 'The words of it that claims rest on.');
relate(
  ARTICLES,
  'statements',
  STATEMENTS,
  '<-[:QUOTED_FROM]-(:Evidence)-[:SUPPORTS]->',
  'What it reports that people said.',
);
relate(ARTICLES, 'derivedFrom', ARTICLES, '-[:DERIVED_FROM]->', 'The articles that it repeats or is built on.');
relate(ARTICLES, 'derivatives', ARTICLES, '<-[:DERIVED_FROM]-', 'The articles that repeat it or are built on it.');
relate(ARTICLES, 'replaces', ARTICLES, '-[:REPLACES]->', 'The earlier versions that it corrects.');
relate(ARTICLES, 'replacedBy', ARTICLES, '<-[:REPLACES]-', 'The later versions that correct it.');

for (const claims of [
  CLAIMS,
  STATEMENTS,
  STATEMENT_LINKS,
  POSITIONS,
  MEMBERSHIPS,
  ATTENDANCES,
  MEETING_REPORTS,
  AGENDA_ITEMS,
]) {
  relate(claims, 'evidence', EVIDENCE, '<-[:SUPPORTS]-', 'The words that prove it.');
}
narrow(CLAIMS, 'statement', STATEMENTS, 'It is a statement, for which this holds.');
narrow(CLAIMS, 'link', STATEMENT_LINKS, 'It is a link between statements, for which this holds.');
narrow(CLAIMS, 'position', POSITIONS, 'It is a position, for which this holds.');
narrow(CLAIMS, 'membership', MEMBERSHIPS, 'It is a membership, for which this holds.');
narrow(CLAIMS, 'attendance', ATTENDANCES, 'It is an attendance, for which this holds.');
narrow(CLAIMS, 'report', MEETING_REPORTS, 'It is a report on a meeting, for which this holds.');
narrow(CLAIMS, 'agendaItem', AGENDA_ITEMS, 'It is an item of an agenda, for which this holds.');

narrow(ACTORS, 'person', PEOPLE, 'It is a person, for whom this holds.');
narrow(ACTORS, 'organisation', ORGANISATIONS, 'It is an organisation, for which this holds.');
narrow(SUBJECTS, 'topic', TOPICS, 'It is a topic, for which this holds.');
narrow(SUBJECTS, 'proposal', PROPOSALS, 'It is a proposal, for which this holds.');
narrow(SUBJECTS, 'point', POINTS, 'It is a point of a proposal, for which this holds.');
narrow(SUBJECTS, 'person', PEOPLE, 'It is a person, for whom this holds.');
narrow(SUBJECTS, 'organisation', ORGANISATIONS, 'It is an organisation, for which this holds.');
narrow(SUBJECTS, 'place', PLACES, 'It is a place, for which this holds.');
narrow(SUBJECTS, 'meeting', MEETINGS, 'It is a meeting, for which this holds.');

for (const named of [ACTORS, SUBJECTS, PEOPLE, ORGANISATIONS, POSTS, PLACES, TOPICS, MEETINGS, PROPOSALS, POINTS]) {
  relate(named, 'identifiers', IDENTIFIERS, '<-[:NAMES]-', 'The identifiers that others give it.');
}
