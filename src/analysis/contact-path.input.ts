import { ArgsType, Field, Int } from 'type-graphql';
import { Reference } from '../entities/reference.input.js';
import { ViewArgs } from '../shared/view.js';

@ArgsType()
export class ContactPathArgs extends ViewArgs {
  @Field(() => Reference, { description: 'The person at one end.' })
  from!: Reference;

  @Field(() => Reference, { description: 'The person at the other end.' })
  to!: Reference;

  @Field(() => Int, { defaultValue: 6, description: 'The most meetings that the chain may have, 1 to 6.' })
  maxLength!: number;
}
