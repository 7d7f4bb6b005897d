import type { Prefix } from '../shared/node.js';

/** What a field can mean, in the order in which a bare key is looked up. */
export interface Expected {
  readonly prefixes: readonly Prefix[];
  /** In words, for messages. */
  readonly what: string;
}

const expected = (what: string, ...prefixes: Prefix[]): Expected => ({ prefixes, what });

export const PERSON = expected('person', 'person');
export const ORGANISATION = expected('organisation', 'org');
export const ACTOR = expected('person or organisation', 'person', 'org');
export const POST = expected('post', 'post');
export const PLACE = expected('place', 'place');
export const TOPIC = expected('topic', 'topic');
export const MEETING = expected('meeting', 'meeting');
export const PROPOSAL = expected('proposal', 'proposal');
export const POINT = expected('point of a proposal', 'point');
export const CONCERNED = expected('organisation, person or place', 'org', 'person', 'place');
export const TARGET = expected('topic, proposal or point', 'topic', 'proposal', 'point');
export const SUBJECT = expected(
  'subject (topic, proposal, point, organisation, person, place or meeting)',
  'topic',
  'proposal',
  'point',
  'org',
  'person',
  'place',
  'meeting',
);

/** The prefixes of all things that can be named. */
export const ENTITY_PREFIXES: readonly Prefix[] = [...SUBJECT.prefixes, 'post'];
