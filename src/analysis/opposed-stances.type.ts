import { Field, ObjectType } from 'type-graphql';
import { Subject } from '../entities/subject.type.js';
import { Position } from '../positions/position.type.js';

@ObjectType({
  description:
    'Something on which those at a meeting hold opposed stances: some refuse what others accept, with or without conditions.',
  simpleResolvers: true,
})
export class OpposedStances {
  @Field(() => Subject, { description: 'The topic, proposal or point.' })
  target!: Subject;

  @Field(() => [Position], { description: 'Those who accept it: FOR or CONDITIONAL, the newest stance first.' })
  accepting!: Position[];

  @Field(() => [Position], { description: 'Those who refuse it: AGAINST, the newest stance first.' })
  refusing!: Position[];

  @Field(() => Boolean, {
    description:
      'Whether one stance on either side surely began before the meeting did. Where dates do not tell, a stance counts that can have begun by then.',
  })
  isCertain!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether everything was looked at: of the claims on attendees 500 are read, and of the stances of each holder the newest 200 that can have begun by then.',
  })
  isComplete!: boolean;
}
