import { relate } from './entities/filtered.js';
import { ACTORS_FILTERED as ACTORS, SUBJECTS_FILTERED as SUBJECTS } from './entities/named.filter.js';
import { ORGANISATIONS } from './organisations/organisation.filter.js';
import { POSTS } from './organisations/post.filter.js';
import { PEOPLE } from './people/person.filter.js';
import { PLACES } from './places/place.filter.js';
import { PROPOSALS } from './proposals/proposal.filter.js';
import { STATEMENTS } from './statements/statement.filter.js';
import { TOPICS } from './topics/topic.filter.js';

// The only list of the edges that filters follow, each way that somebody may ask. Importing it completes the filters.

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

relate(ACTORS, 'statements', STATEMENTS, '<-[:SPOKEN_BY]-', 'What it said.');
for (const subjects of [SUBJECTS, PEOPLE, ORGANISATIONS, PLACES, TOPICS, PROPOSALS]) {
  relate(subjects, 'statementsAbout', STATEMENTS, '<-[:ABOUT]-', 'What was said about it.');
}
relate(PEOPLE, 'statements', STATEMENTS, '<-[:SPOKEN_BY]-', 'What the person said.');
relate(ORGANISATIONS, 'statements', STATEMENTS, '<-[:SPOKEN_BY]-', 'What the organisation said.');

relate(ORGANISATIONS, 'parts', ORGANISATIONS, '<-[:PART_OF]-', 'The organisations right below it.');
relate(ORGANISATIONS, 'posts', POSTS, '<-[:POST_OF]-', 'Its offices.');
relate(TOPICS, 'broader', TOPICS, '-[:BROADER]->', 'The topics right above it.');
relate(TOPICS, 'narrower', TOPICS, '<-[:BROADER]-', 'The topics right below it.');
