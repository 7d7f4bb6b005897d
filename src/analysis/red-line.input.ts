import { ArgsType, Field, Int } from 'type-graphql';
import { SubjectReference } from '../entities/reference.input.js';
import { ViewArgs } from '../shared/view.js';

@ArgsType()
export class RedLineArgs extends ViewArgs {
  @Field(() => SubjectReference, {
    description: 'On what; the narrower topics of a topic count unless `narrower: false`.',
  })
  about!: SubjectReference;

  @Field(() => Int, { defaultValue: 20, description: 'The first so many holders, 1 to 100.' })
  first!: number;
}
