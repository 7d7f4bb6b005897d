import { ArgsType, Field } from 'type-graphql';
import { Reference, SubjectReference } from '../entities/reference.input.js';
import { HeldArgs } from '../positions/position.input.js';

@ArgsType()
export class StanceMatrixArgs extends HeldArgs {
  @Field(() => SubjectReference, {
    description:
      'On what: a proposal with all of its points, a point, or a topic with its narrower ones unless `narrower: false`.',
  })
  on!: SubjectReference;

  @Field(() => [Reference], { nullable: true, description: 'Only these holders, up to 20; all of them without it.' })
  holders?: Reference[] | null;
}
