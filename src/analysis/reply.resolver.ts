import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Statement } from '../statements/statement.type.js';
import { answeredBy, repliesTo } from './replies.js';
import { ReplyArgs } from './reply.input.js';
import { Reply } from './reply.type.js';

@Resolver(() => Statement)
export class StatementRepliesResolver {
  @FieldResolver(() => [Reply], {
    description:
      'Who answered it, and how fast: the replies as sources say, with the replies to those where `depth` says so; direct ones first, then the oldest first.',
  })
  replies(@Root() statement: Statement, @Args(() => ReplyArgs) args: ReplyArgs, @Ctx() context: Context) {
    return repliesTo(statement, args, context);
  }

  @FieldResolver(() => [Reply], {
    description:
      'What it answers, with what that answers where `depth` says so: the same links as `replies`, read from their other end.',
  })
  answers(@Root() statement: Statement, @Args(() => ReplyArgs) args: ReplyArgs, @Ctx() context: Context) {
    return answeredBy(statement, args, context);
  }
}
