import { Field, Int, ObjectType } from 'type-graphql';
import { Groups } from '../shared/groups.js';
import type { View, Viewed } from '../shared/view.js';
import { StatementKind, StatementMode } from './statement.enums.js';
import type { StatementGroupsOf } from './statement-group.request.js';

@ObjectType({
  description:
    'Statements that have the same in all that they are grouped by. A field is null when they are not grouped by it, or when they have nothing of the kind.',
  simpleResolvers: true,
})
export class StatementGroup implements Viewed {
  @Field(() => Int, { description: 'How many statements.' })
  count!: number;

  @Field(() => StatementMode, { nullable: true, description: 'By MODE: whether the source quotes or tells them.' })
  mode!: StatementMode | null;

  @Field(() => StatementKind, { nullable: true, description: 'By KIND: what the speakers do by saying them.' })
  kind!: StatementKind | null;

  @Field(() => String, { nullable: true, description: 'By LANGUAGE: the language in which they were said (BCP 47).' })
  language!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'By FIRST_HAND: true where they come straight from the speaker, false where others reported them.',
  })
  isFirstHand!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'By YEAR, MONTH, ISO_WEEK or DAY: when they were said, as `2025`, `2025-12`, `2025-W49` or `2025-12-02`, in UTC. Null with `isImprecise` where the dates are wider than that.',
  })
  bucket!: string | null;

  @Field(() => Boolean, {
    description: 'Whether this is the group of statements whose date is open or wider than the unit of time.',
  })
  isImprecise!: boolean;

  readonly view!: View;
  readonly speakerId!: string | null;
  readonly reporterId!: string | null;
  readonly topicId!: string | null;
  readonly subjectId!: string | null;
  readonly meetingId!: string | null;
  readonly publisherId!: string | null;
  readonly articleId!: string | null;
  /** Its values joined, and what it is a group of. */
  readonly key!: string;
  readonly request!: StatementGroupsOf;
}

@ObjectType({ description: 'Statements in groups.', simpleResolvers: true })
export class StatementGroups extends Groups {
  @Field(() => Int, {
    description:
      'How many statements are grouped, each counted once. Costs a read of its own, and nothing when it is not selected.',
  })
  statementCount!: number;

  @Field(() => [StatementGroup], { description: 'The groups.' })
  groups!: StatementGroup[];
}
