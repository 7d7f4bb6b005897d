import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../shared/connection.js';
import { AuditAction } from './audit.type.js';

@ArgsType()
export class AuditArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only changes of the thing with this id.' })
  subject?: string | null;

  @Field(() => AuditAction, { nullable: true, description: 'Only changes of this kind.' })
  action?: AuditAction | null;

  @Field(() => String, { nullable: true, description: 'Only changes that this user made.' })
  by?: string | null;
}
