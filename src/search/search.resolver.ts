import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Node } from '../entities/node.type.js';
import { highlightsOf } from './search.highlights.js';
import { SearchArgs } from './search.input.js';
import { Highlight, SearchConnection, SearchHit } from './search.type.js';

@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Names, statements and articles in one list, the best first: whole names, beginnings of names, similar names, names within the search, then texts. Any script finds a name.',
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() { searches }: Context) {
    return searches.page(args);
  }

  @FieldResolver(() => Node, { description: 'What was found.' })
  node(@Root() { id, view }: SearchHit, @Ctx() { nodes }: Context) {
    return nodes.load(id, view);
  }

  @FieldResolver(() => [Highlight], {
    description:
      'Where the words of the search stand: in the name; or in the text, up to three pieces of it, and before them in the title of an article.',
  })
  highlights(@Root() hit: SearchHit, @Ctx() context: Context) {
    return highlightsOf(hit, context);
  }
}
