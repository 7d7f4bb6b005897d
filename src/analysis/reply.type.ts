import { Field, Int, ObjectType } from 'type-graphql';
import { Statement } from '../statements/statement.type.js';
import { StatementLink } from '../statements/statement-link.type.js';

@ObjectType({
  description: 'How long a reply took, as closely as the two dates tell (ISO 8601 durations).',
  simpleResolvers: true,
})
export class ReplyDelay {
  @Field(() => String, { description: 'No shorter than this.' })
  atLeast!: string;

  @Field(() => String, {
    nullable: true,
    description: 'No longer than this; the same as `atLeast` where both dates are instants, null where a date is open.',
  })
  atMost!: string | null;
}

@ObjectType({ description: 'A statement that answers another, as a source says.', simpleResolvers: true })
export class Reply {
  @Field(() => Statement, { description: 'The reply.' })
  statement!: Statement;

  @Field(() => Statement, { description: 'What it answers.' })
  to!: Statement;

  @Field(() => StatementLink, { description: 'The claim that it does, with its evidence.' })
  link!: StatementLink;

  @Field(() => Int, {
    description: 'How many replies lead from the statement asked for to this one: 1 for a direct reply.',
  })
  depth!: number;

  @Field(() => ReplyDelay, {
    nullable: true,
    description:
      'How fast it came. Null where only the order is known: the dates alone do not put the reply after what it answers, as when both were said on one day, or at one meeting.',
  })
  delay!: ReplyDelay | null;
}
