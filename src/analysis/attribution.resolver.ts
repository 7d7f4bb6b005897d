import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Statement } from '../statements/statement.type.js';
import { attributionOf } from './attribution.js';
import { AttributionStep } from './attribution.type.js';

@Resolver(() => Statement)
export class StatementAttributionResolver {
  @FieldResolver(() => [AttributionStep], {
    description:
      'How the words came to the reader: from those who said them, through those who reported them, and the articles that the article is built on, to its publisher.',
  })
  attributionChain(@Root() statement: Statement, @Ctx() context: Context) {
    return attributionOf(statement, context);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the article has them straight from the speaker: it names nobody who reported them. It may still be built on other articles.',
  })
  async isFirstHand(@Root() statement: Statement, @Ctx() { statements }: Context) {
    return (await statements.actorsOf(statement, 'reportedBy')).length === 0;
  }
}
