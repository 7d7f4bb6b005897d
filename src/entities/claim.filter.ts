import { InputType } from 'type-graphql';
import { knownAt } from '../graph/known.js';
import { dateIn } from '../graph/operators.js';
import type { TypeName } from '../shared/node.js';
import type { Means } from './asked.js';
import { ClaimConditions } from './claim.input.js';
import { filtered } from './filtered.js';
import { logical } from './logical.js';
import { idsOf } from './named.filter.js';

/** What the fields that every filter of claims has mean. */
export const claimFields = (...types: TypeName[]) => ({
  ids: idsOf(...types),
  recordedAt: dateIn('recordedAt', 'recordedAt') satisfies Means<object>,
});

@InputType({
  description:
    'Which claims, of whatever type; all given conditions hold. A condition under the name of a type holds for claims of that type only.',
})
export class ClaimWhere extends ClaimConditions<ClaimWhere> {}
logical(ClaimWhere);

const CLAIM_TYPES: readonly TypeName[] = [
  'Statement',
  'StatementLink',
  'Position',
  'Membership',
  'Attendance',
  'MeetingReport',
  'AgendaItem',
];

export const CLAIMS = filtered<ClaimWhere>({
  name: 'Claims',
  label: 'Claim',
  where: ClaimWhere,
  fields: claimFields(...CLAIM_TYPES),
  counts: ({ on, asked }) => knownAt(on, asked.view.knownAt),
});
