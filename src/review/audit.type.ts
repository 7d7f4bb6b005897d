import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../shared/connection.js';

/** What was done. */
export enum AuditAction {
  INGEST_ARTICLE = 'INGEST_ARTICLE',
  CHANGE_ENTITY = 'CHANGE_ENTITY',
  RETRACT_ARTICLE = 'RETRACT_ARTICLE',
  RESTORE_ARTICLE = 'RESTORE_ARTICLE',
  REJECT_CLAIM = 'REJECT_CLAIM',
  MERGE_ENTITIES = 'MERGE_ENTITIES',
  UNDO_MERGE = 'UNDO_MERGE',
  LINK_STATEMENTS = 'LINK_STATEMENTS',
  SUBMIT_DRAFT = 'SUBMIT_DRAFT',
  APPROVE_DRAFT = 'APPROVE_DRAFT',
  DISCARD_DRAFT = 'DISCARD_DRAFT',
}

registerEnumType(AuditAction, {
  name: 'AuditAction',
  description: 'What was done.',
  valuesConfig: {
    INGEST_ARTICLE: { description: 'An article was taken in, or taken in again with other facts.' },
    CHANGE_ENTITY: { description: 'A file changed something that was there: a property, a name, where it belongs.' },
    RETRACT_ARTICLE: { description: 'An article is not relied on any more.' },
    RESTORE_ARTICLE: { description: 'A retracted article is relied on again.' },
    REJECT_CLAIM: { description: 'A claim was found not to be shown by its evidence.' },
    MERGE_ENTITIES: { description: 'Two things were made one.' },
    UNDO_MERGE: { description: 'A merge was taken back.' },
    LINK_STATEMENTS: { description: 'An editor linked two statements.' },
    SUBMIT_DRAFT: { description: 'An article was sent in for review.' },
    APPROVE_DRAFT: { description: 'A draft was approved.' },
    DISCARD_DRAFT: { description: 'A draft was put aside.' },
  },
});

@ObjectType({ description: 'One value that an action changed or counted.', simpleResolvers: true })
export class AuditValue {
  @Field(() => String, { description: 'Which value: a property, an edge, or what was counted.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it was, as text; null where it was not there.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is since, as text; null where it is gone.' })
  after!: string | null;
}

@ObjectType({ description: 'One change of the graph: who did what, when, to what, and why.', simpleResolvers: true })
export class AuditEntry {
  @Field(() => ID, { description: 'Names the entry: `audit:…`.' })
  id!: string;

  @Field(() => AuditAction, { description: 'What was done.' })
  action!: AuditAction;

  @Field(() => ID, { description: 'The id of what was changed; of a merge, both things have an entry.' })
  subjectId!: string;

  @Field(() => String, {
    description: 'Who did it: the name of an API key, the subject of a token, or `command line`.',
  })
  by!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was done (recorded time).' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Why, where somebody said.' })
  reason!: string | null;

  readonly before!: string | null;
  readonly after!: string | null;
  readonly sortKey!: string;
}

@ObjectType({ description: 'A page of the audit trail.', simpleResolvers: true })
export class AuditEntryConnection extends connectionOf('AuditEntry', () => AuditEntry, 'changes of the graph') {}
