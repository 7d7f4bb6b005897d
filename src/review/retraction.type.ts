import { Field, Int, ObjectType } from 'type-graphql';
import { Article } from '../articles/article.type.js';
import { Claim } from '../entities/claim.type.js';
import { UserError } from './user-error.type.js';

@ObjectType({ description: 'What became of retracting an article.', simpleResolvers: true })
export class RetractArticlePayload {
  @Field(() => Article, { nullable: true, description: 'The article; null when there are user errors.' })
  article!: Article | null;

  @Field(() => Boolean, { description: 'Whether this request changed anything: false when it was retracted already.' })
  changed!: boolean;

  @Field(() => Int, { description: 'How many claims are believed no longer, because nothing else shows them.' })
  superseded!: number;

  @Field(() => [UserError], { description: 'Why nothing was retracted; empty when all went well.' })
  userErrors!: readonly UserError[];
}

@ObjectType({ description: 'What became of rejecting a claim.', simpleResolvers: true })
export class RejectClaimPayload {
  @Field(() => Claim, { nullable: true, description: 'The claim, given up; null when there are user errors.' })
  claim!: Claim | null;

  @Field(() => Boolean, { description: 'Whether this request changed anything: false when it was given up already.' })
  changed!: boolean;

  @Field(() => Int, {
    description: 'How many claims are believed no longer: this one, and the links of a statement that is gone.',
  })
  superseded!: number;

  @Field(() => [UserError], { description: 'Why nothing was rejected; empty when all went well.' })
  userErrors!: readonly UserError[];
}
