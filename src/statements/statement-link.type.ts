import { Field, ObjectType } from 'type-graphql';
import { Claim } from '../entities/claim.type.js';
import { Node } from '../entities/node.type.js';
import { connectionOf } from '../shared/connection.js';
import { StatementLinkKind } from './statement-link.enums.js';

@ObjectType({
  description: 'What one statement does to another: a claim of its own, with the words of a source that prove it.',
  implements: [Node, Claim],
  simpleResolvers: true,
})
export class StatementLink extends Claim {
  @Field(() => StatementLinkKind, { description: 'What `from` does to `to`.' })
  kind!: StatementLinkKind;

  readonly fromId!: string;
  readonly toId!: string;
}

@ObjectType({ description: 'A page of links between statements.', simpleResolvers: true })
export class StatementLinkConnection extends connectionOf(
  'StatementLink',
  () => StatementLink,
  'links between statements',
) {}
