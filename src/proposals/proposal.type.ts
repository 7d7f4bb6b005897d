import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../entities/node.type.js';
import { Subject } from '../entities/subject.type.js';
import { connectionOf } from '../shared/connection.js';
import { PartialDate } from '../shared/partial-date.js';

@ObjectType({
  description: 'A plan or draft put forward, in one version.',
  implements: [Node, Subject],
  simpleResolvers: true,
})
export class Proposal extends Subject {
  @Field(() => String, { description: 'Its title; the same as `name`.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which version it is, in the words of the source; null where there is one only.',
  })
  version!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was put forward; null when no source says.' })
  date!: string | null;

  readonly sortKey!: string;
}

@ObjectType({ description: 'A page of proposals.', simpleResolvers: true })
export class ProposalConnection extends connectionOf('Proposal', () => Proposal, 'proposals') {}

@ObjectType({ description: 'One numbered point of a proposal.', implements: [Node, Subject], simpleResolvers: true })
export class Point extends Subject {
  @Field(() => Int, { description: 'Its number in the proposal.' })
  number!: number;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  readonly sortKey!: string;
}
