import { Field, Int, ObjectType } from 'type-graphql';
import type { Claim } from '../entities/claim.type.js';
import type { View } from '../shared/view.js';
import { SupportKind } from './support.enums.js';

@ObjectType({
  description:
    'The sources of a claim: the articles that have it, and the independent ones among them. A statement has those of all reports of the same words (linked as SAME_UTTERANCE). An article goes back to the articles at the end of its `derivedFrom`, or to itself.',
  simpleResolvers: true,
})
export class ClaimSupport {
  @Field(() => SupportKind, { description: 'What it rests on.' })
  kind!: SupportKind;

  @Field(() => Boolean, {
    description:
      'Whether the sources leave no doubt of that. False for several origins when all articles go back to one of them, beside others: they may all have the claim from that one.',
  })
  isCertain!: boolean;

  @Field(() => Int, { description: 'How many articles have it.' })
  sourceCount!: number;

  @Field(() => Int, {
    description:
      'How many articles those go back to. An article built on several counts each of them, whichever it took the claim from.',
  })
  originCount!: number;

  readonly view!: View;
  readonly sourceIds!: readonly string[];
  readonly originIds!: readonly string[];
}

@ObjectType({ description: 'How many claims rest on how much.', simpleResolvers: true })
export class SupportCount {
  @Field(() => SupportKind, { description: 'What they rest on.' })
  kind!: SupportKind;

  @Field(() => Int, { description: 'How many claims.' })
  count!: number;
}

@ObjectType({ description: 'What the claims that concern a subject rest on.', simpleResolvers: true })
export class SupportSurvey {
  @Field(() => Int, { description: 'How many claims were examined: all of them, or the 1,000 recorded last.' })
  examinedCount!: number;

  @Field(() => Boolean, { description: 'Whether all claims were examined.' })
  isComplete!: boolean;

  @Field(() => [SupportCount], { description: 'How many rest on one source, one origin, several origins.' })
  counts!: SupportCount[];

  readonly view!: View;
  /** The claims that were examined, the last recorded first. */
  readonly examined!: readonly { readonly id: string; readonly kind: SupportKind }[];
}

/** What decides what a claim rests on. */
export type Supported = Pick<Claim, 'id' | 'supersededAt' | 'view'>;
