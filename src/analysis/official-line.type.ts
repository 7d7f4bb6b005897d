import { Field, ObjectType } from 'type-graphql';
import type { View } from '../shared/view.js';
import { OfficialRule } from './official-line.enums.js';

@ObjectType({
  description: 'A statement that counts as that of an organisation, with the rule that makes it so.',
  simpleResolvers: true,
})
export class OfficialStatement {
  @Field(() => OfficialRule, { description: 'Why it counts.' })
  rule!: OfficialRule;

  @Field(() => Boolean, {
    description:
      'Whether that is certain. Always where the source states it; by MEMBERSHIP only where a membership is known to have held on every day on which the words can have been said: between its start and its end, between its start and an article that attests it, or, for words of one day, on the date of such an article.',
  })
  certain!: boolean;

  readonly view!: View;
  readonly statementId!: string;
  readonly membershipIds!: readonly string[];
}
