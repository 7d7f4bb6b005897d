import { ArgsType, Field, Int } from 'type-graphql';
import { SubjectReference } from '../entities/reference.input.js';
import { DateRange } from '../shared/filters.input.js';
import { ViewArgs } from '../shared/view.js';

@ArgsType()
export class OfficialLineArgs extends ViewArgs {
  @Field(() => SubjectReference, {
    nullable: true,
    description:
      'On what; the narrower topics of a topic count unless `narrower: false`. Without it, whatever the statements are about.',
  })
  about?: SubjectReference | null;

  @Field(() => DateRange, { nullable: true, description: 'When it was said.' })
  saidAt?: DateRange | null;

  @Field(() => Int, { defaultValue: 20, description: 'The newest so many, 1 to 100.' })
  first!: number;
}
