import { Field, ObjectType } from 'type-graphql';
import { StatementLink } from '../statements/statement-link.type.js';
import { UserError } from './user-error.type.js';

@ObjectType({ description: 'What became of linking two statements.', simpleResolvers: true })
export class LinkStatementsPayload {
  @Field(() => StatementLink, { nullable: true, description: 'The link; null when there are user errors.' })
  link!: StatementLink | null;

  @Field(() => Boolean, { description: 'Whether this request changed anything: false when it was linked so already.' })
  changed!: boolean;

  @Field(() => [UserError], { description: 'Why nothing was linked; empty when all went well.' })
  userErrors!: readonly UserError[];
}
