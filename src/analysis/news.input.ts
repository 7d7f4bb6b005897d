import { ArgsType, Field } from 'type-graphql';
import { SubjectReference } from '../entities/reference.input.js';
import { PartialDate } from '../shared/partial-date.js';
import { ViewArgs } from '../shared/view.js';
import { ClaimType } from './claim-type.enums.js';

@ArgsType()
export class NewsArgs extends ViewArgs {
  @Field(() => SubjectReference, {
    description: 'What the claims concern; the narrower topics of a topic count unless `narrower: false`.',
  })
  about!: SubjectReference;

  @Field(() => PartialDate, {
    description:
      'Recorded time: an instant, such as that of the last visit, after which changes count; of a year, month or day, from its start.',
  })
  since!: string;

  @Field(() => [ClaimType], { nullable: true, description: 'Which types of claims; all of them without it.' })
  types?: ClaimType[] | null;
}
