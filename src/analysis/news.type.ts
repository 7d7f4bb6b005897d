import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { PartialDate } from '../shared/partial-date.js';
import type { View } from '../shared/view.js';
import { ClaimType } from './claim-type.enums.js';
import { ChangeKind } from './news.enums.js';

@ObjectType({ description: 'A claim that this graph took up or gave up.', simpleResolvers: true })
export class ClaimChange {
  @Field(() => ChangeKind, { description: 'Which of the two.' })
  kind!: ChangeKind;

  @Field(() => ClaimType, { description: 'The type of the claim.' })
  type!: ClaimType;

  @Field(() => GraphQLDateTimeISO, { description: 'When (recorded time).' })
  at!: string;

  readonly id!: string;
  readonly view!: View;
}

@ObjectType({ description: 'How many claims of a type this graph took up or gave up.', simpleResolvers: true })
export class ChangeCount {
  @Field(() => ChangeKind, { description: 'Which of the two.' })
  kind!: ChangeKind;

  @Field(() => ClaimType, { description: 'The type of the claims.' })
  type!: ClaimType;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What this graph learnt and gave up about a subject.', simpleResolvers: true })
export class News {
  @Field(() => PartialDate, {
    description:
      'The recorded time that was asked for: changes after this instant count; of a year, month or day, from its start.',
  })
  since!: string;

  /** What was recorded after this instant counts. */
  readonly after!: string;
  readonly view!: View;
  readonly subjectIds!: readonly string[];
  readonly types!: readonly ClaimType[];
}
