import { Field, Int, ObjectType } from 'type-graphql';
import { Actor } from '../entities/actor.type.js';
import { Subject } from '../entities/subject.type.js';
import { Stance } from '../positions/position.enums.js';
import { Position } from '../positions/position.type.js';

@ObjectType({ description: 'Where one holder stands on one target.', simpleResolvers: true })
export class StanceCell {
  @Field(() => Actor, { description: 'Who stands there.' })
  holder!: Actor;

  @Field(() => Stance, {
    description: 'Where: FOR accepts, AGAINST rejects, CONDITIONAL accepts with conditions. That of `position`.',
  })
  stance!: Stance;

  @Field(() => Position, { description: 'The newest position, with its conditions and evidence.' })
  position!: Position;

  @Field(() => [Position], { description: 'Older positions that are held beside it, newest first.' })
  alsoHeld!: Position[];

  @Field(() => Boolean, { description: 'Whether all positions that are held have this stance.' })
  isUnanimous!: boolean;
}

@ObjectType({ description: 'Who stands where on one target.', simpleResolvers: true })
export class StanceRow {
  @Field(() => Subject, { description: 'The topic, proposal or point.' })
  target!: Subject;

  @Field(() => [StanceCell], {
    description: 'One for each holder of whom a position is on record, by name; up to 100. Silence is no stance.',
  })
  cells!: StanceCell[];
}

@ObjectType({ description: 'Who stands where on each of several targets.', simpleResolvers: true })
export class StanceMatrix {
  @Field(() => Int, { description: 'How many positions are behind it: all that are held, or the newest 2,000.' })
  examinedCount!: number;

  @Field(() => Boolean, { description: 'Whether all positions that are held were looked at.' })
  isComplete!: boolean;

  readonly all!: readonly StanceRow[];
}
