import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { BadInput } from '../shared/errors.js';
import { checkedId } from '../shared/node.js';
import { ViewArgs, viewOf } from '../shared/view.js';
import { Node } from './node.type.js';

/** The most ids that `nodes` takes. */
const MOST_NODES = 500;

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'Anything by its global id; null when nothing has it. The id of a merged thing gives the one that it was merged into.',
  })
  node(
    @Arg('id', () => ID, { description: 'A global id, such as `person:yuri-ushakov`.' }) id: string,
    @Args(() => ViewArgs) view: ViewArgs,
    @Ctx() { nodes }: Context,
  ) {
    return nodes.load(checkedId(id), viewOf(view));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Things by their global ids, in the order asked; null for an id that nothing has.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Up to 500 global ids.' }) ids: string[],
    @Args(() => ViewArgs) view: ViewArgs,
    @Ctx() { nodes }: Context,
  ) {
    if (ids.length > MOST_NODES) throw new BadInput(`Ask for at most ${MOST_NODES} ids at once.`);
    const under = viewOf(view);
    return ids.map((id) => nodes.load(checkedId(id), under));
  }
}
