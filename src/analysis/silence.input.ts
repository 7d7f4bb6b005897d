import { ArgsType, Field, Int } from 'type-graphql';
import { SubjectReference } from '../entities/reference.input.js';
import { PartialDate } from '../shared/partial-date.js';
import { ViewArgs } from '../shared/view.js';
import { SilenceKind } from './silence.enums.js';

@ArgsType()
export class SilenceArgs extends ViewArgs {
  @Field(() => SubjectReference, {
    description: 'On what; the narrower topics of a topic count unless `narrower: false`.',
  })
  about!: SubjectReference;

  @Field(() => PartialDate, { description: 'Since the start of this date.' })
  since!: string;

  @Field(() => SilenceKind, { nullable: true, description: 'Only those; both kinds without it.' })
  kind?: SilenceKind | null;

  @Field(() => Int, { defaultValue: 20, description: 'The first so many, 1 to 100.' })
  first!: number;
}
