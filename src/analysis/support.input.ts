import { ArgsType, Field } from 'type-graphql';
import { SubjectReference } from '../entities/reference.input.js';
import { ViewArgs } from '../shared/view.js';
import { ClaimType } from './claim-type.enums.js';

@ArgsType()
export class SupportArgs extends ViewArgs {
  @Field(() => SubjectReference, {
    description: 'What the claims concern; the narrower topics of a topic count unless `narrower: false`.',
  })
  about!: SubjectReference;

  @Field(() => [ClaimType], { nullable: true, description: 'Which types of claims; all of them without it.' })
  types?: ClaimType[] | null;
}
