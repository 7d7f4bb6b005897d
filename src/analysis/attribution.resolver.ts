import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Statement } from '../statements/statement.type.js';
import { attributionOf } from './attribution.js';
import { AttributionStep } from './attribution.type.js';

@Resolver(() => Statement)
export class StatementAttributionResolver {
  @FieldResolver(() => [AttributionStep], {
    description:
      'How the words came to the reader: from those who said them, through those who reported them, to the publisher of the article.',
  })
  attributionChain(@Root() statement: Statement, @Ctx() context: Context) {
    return attributionOf(statement, context);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether they come straight from the speaker: nobody but the publisher stands between.',
  })
  async isFirstHand(@Root() statement: Statement, @Ctx() { statements }: Context) {
    return (await statements.actorsOf(statement, 'reportedBy')).length === 0;
  }
}
