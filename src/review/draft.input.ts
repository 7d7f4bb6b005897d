import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../shared/connection.js';
import { DraftStatus } from './draft.type.js';

@ArgsType()
export class DraftArgs extends PageArgs {
  @Field(() => DraftStatus, { defaultValue: DraftStatus.WAITING, description: 'Only drafts of this status.' })
  status!: DraftStatus;
}

@InputType({ description: 'A draft to write into the graph.' })
export class ApproveDraftInput {
  @Field(() => ID, { description: 'The id of the draft, `draft:…`.' })
  draft!: string;
}

@InputType({ description: 'A draft to put aside.' })
export class DiscardDraftInput {
  @Field(() => ID, { description: 'The id of the draft, `draft:…`.' })
  draft!: string;

  @Field(() => String, { nullable: true, description: 'Why, for whoever sent it in and for the audit trail.' })
  reason?: string | null;
}
