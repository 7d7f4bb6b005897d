import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { ViewArgs } from '../shared/view.js';
import { Statement } from '../statements/statement.type.js';
import { Difference, StatementVariant } from './variant.type.js';
import { differencesOf, languagesOf, variantsOf } from './variants.js';

@Resolver(() => Statement)
export class StatementVariantsResolver {
  @FieldResolver(() => [StatementVariant], {
    description:
      'The other reports and translations of the same words, over any number of links SAME_UTTERANCE, newest first; up to 100.',
  })
  variants(@Root() statement: Statement, @Args(() => ViewArgs) dates: ViewArgs, @Ctx() context: Context) {
    return variantsOf(statement, dates, context);
  }
}

@Resolver(() => StatementVariant)
export class StatementVariantResolver {
  @FieldResolver(() => Statement, { description: 'The other statement.' })
  statement(@Root() { statement }: StatementVariant) {
    return statement;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the two articles are in different languages, so that one of the texts is a translation or both are; null when the language of one is unknown.',
  })
  async isTranslation(@Root() variant: StatementVariant, @Ctx() context: Context) {
    const [first, second] = await languagesOf(variant, context);
    return first && second ? first !== second : null;
  }

  @FieldResolver(() => [Difference], {
    nullable: true,
    description:
      'How the text in hand becomes the other, word by word: the EQUAL and DELETED stretches are the text in hand, the EQUAL and INSERTED ones the other. Null for a translation.',
  })
  differences(@Root() variant: StatementVariant, @Ctx() context: Context) {
    return differencesOf(variant, context);
  }
}
