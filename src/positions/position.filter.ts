import type { Means } from '../entities/asked.js';
import { claimFields } from '../entities/claim.filter.js';
import { filtered } from '../entities/filtered.js';
import { ACTORS } from '../entities/name.store.js';
import { ActorWhere, SUBJECTS_FILTERED } from '../entities/named.filter.js';
import { isDescribed, reference, theOne } from '../entities/related.js';
import { cypher } from '../graph/cypher.js';
import { flagIn, oneOf, openDateIn, textIn } from '../graph/operators.js';
import { endOfToday, held } from './held.js';
import { PositionWhere, type TargetReference } from './position.input.js';

const described = theOne(SUBJECTS_FILTERED, '-[:TARGETS]->');

const target: Means<TargetReference> = (value, scope) =>
  isDescribed(value)
    ? described(value.where, scope)
    : cypher`coalesce(${scope.property('targetId')}, '') IN ${scope.asked.resolved.subjects(value)}`;

export const POSITIONS = filtered<PositionWhere>({
  name: 'Positions',
  label: 'Position',
  where: PositionWhere,
  fields: {
    ...claimFields('Position'),
    holder: reference({
      arrows: ['-[:HELD_BY]->'],
      column: 'holderId',
      what: 'holder',
      where: () => ActorWhere,
      types: ACTORS,
    }),
    target,
    stance: oneOf('stance'),
    strength: oneOf('strength'),
    basis: oneOf('basis'),
    redLine: flagIn('redLine'),
    conditions: textIn('conditions'),
    validFrom: openDateIn('validFrom'),
    validThrough: openDateIn('validThrough'),
  },
  // As lists have them that do not ask for ended ones.
  counts: ({ on, asked }) => held(on, { view: asked.view, includeEnded: false }, endOfToday()),
});
