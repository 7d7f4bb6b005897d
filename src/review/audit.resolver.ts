import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { Role } from '../shared/access.js';
import { AuditArgs } from './audit.input.js';
import { valuesOf } from './audit.store.js';
import { AuditEntry, AuditEntryConnection, AuditValue } from './audit.type.js';

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Authorized<Role>('EDITOR')
  @Query(() => AuditEntryConnection, {
    description: 'Who changed what, when and why, newest first. Needs the role editor.',
  })
  auditTrail(@Args(() => AuditArgs) args: AuditArgs, @Ctx() { auditTrail }: Context) {
    return auditTrail.page(args);
  }

  @FieldResolver(() => [AuditValue], { description: 'What was changed, or counted, value by value.' })
  values(@Root() entry: AuditEntry): AuditValue[] {
    return valuesOf(entry);
  }
}
