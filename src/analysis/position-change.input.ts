import { ArgsType, Field, Int } from 'type-graphql';
import { Reference, SubjectReference } from '../entities/reference.input.js';
import { ViewArgs } from '../shared/view.js';
import { MeetingBetween, PositionDetail } from './position-change.enums.js';

@ArgsType()
export class PositionChangeArgs extends ViewArgs {
  @Field(() => SubjectReference, {
    description: 'On what: a topic with its narrower ones unless `narrower: false`, a proposal, or a point.',
  })
  on!: SubjectReference;

  @Field(() => Reference, { nullable: true, description: 'Whose: a person or organisation; everybody’s without it.' })
  holder?: Reference | null;

  @Field(() => Reference, {
    nullable: true,
    description: 'Only changes in the time after the start of this meeting, which `days` bounds.',
  })
  meeting?: Reference | null;

  @Field(() => Int, {
    defaultValue: 90,
    description: 'How many days after the start of the meeting the new position can have been taken, 1 to 3,660.',
  })
  days!: number;

  @Field(() => [PositionDetail], {
    defaultValue: [PositionDetail.STANCE],
    description: 'What must have changed: any of these.',
  })
  changed!: PositionDetail[];

  @Field(() => MeetingBetween, {
    nullable: true,
    description: 'Only changes with, or without, a meeting of the holder or its people in between.',
  })
  metBetween?: MeetingBetween | null;
}
