import { ArgsType, Field } from 'type-graphql';
import { Reference, SubjectReference } from '../entities/reference.input.js';
import { ViewArgs } from '../shared/view.js';
import { ContradictionBasis } from './contradiction.enums.js';

@ArgsType()
export class ContradictionArgs extends ViewArgs {
  @Field(() => Reference, { description: 'Whose statements: a person or organisation.' })
  speaker!: Reference;

  @Field(() => SubjectReference, {
    nullable: true,
    description: 'On what the statements or positions must be; the narrower topics of a topic count.',
  })
  about?: SubjectReference | null;

  @Field(() => ContradictionBasis, { nullable: true, description: 'Only those of this basis; both without it.' })
  basis?: ContradictionBasis | null;
}
