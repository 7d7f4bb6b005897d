import { InputType } from 'type-graphql';
import { cypher } from '../graph/cypher.js';
import { checkedId, type TypeName } from '../shared/node.js';
import type { Means } from './asked.js';
import { filtered } from './filtered.js';
import { logical } from './logical.js';
import { namesMeet } from './name.input.js';
import { ACTORS, SUBJECTS } from './name.store.js';
import { NamedWhere } from './named.input.js';
import { relatedOne } from './reference.input.js';

/** The thing has one of these ids. */
export const idsOf =
  (...types: TypeName[]): Means<string[]> =>
  (ids, scope) =>
    cypher`${scope.property('id')} IN ${ids.map((id) => checkedId(id, ...types))}`;

/** What the fields that every filter of named things has mean. */
export const namedFields = (...types: TypeName[]) => ({
  ids: idsOf(...types),
  name: ((name, scope) => namesMeet(scope, name)) satisfies Means<NonNullable<NamedWhere['name']>>,
});

@InputType({
  description:
    'Which people and organisations; all given conditions hold. A condition under the name of a type holds for things of that type only.',
})
export class ActorWhere extends NamedWhere<ActorWhere> {}
logical(ActorWhere);

@InputType({
  description:
    'Which subjects, of whatever type; all given conditions hold. A condition under the name of a type holds for things of that type only.',
})
export class SubjectWhere extends NamedWhere<SubjectWhere> {}
logical(SubjectWhere);

export const RelatedActor = relatedOne('RelatedActor', () => ActorWhere);
export const RelatedSubject = relatedOne('RelatedSubject', () => SubjectWhere);

export const ACTORS_FILTERED = filtered<ActorWhere>({
  name: 'Actors',
  label: 'Actor',
  where: ActorWhere,
  fields: namedFields(...ACTORS),
});

export const SUBJECTS_FILTERED = filtered<SubjectWhere>({
  name: 'Subjects',
  label: 'Subject',
  where: SubjectWhere,
  fields: namedFields(...SUBJECTS),
});
