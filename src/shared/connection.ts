import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page stands in its list (Relay connection specification).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more entries follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether entries come before this page. Paging forward, this says whether `after` was given.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last entry; null on an empty page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'The first so many entries, 1 to 100. 20 when neither this nor `last` is given.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only entries after this cursor of the same list. Goes with `first`.',
  })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'The last so many entries, 1 to 100.' })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only entries before this cursor of the same list. Goes with `last`.',
  })
  before?: string | null;
}

/** Base of `<Name>Connection`: subclass it with `@ObjectType()` in the slice's type file. */
export function connectionOf<Node extends object>(name: string, node: () => ClassType<Node>, what: string) {
  @ObjectType(`${name}Edge`, { description: `One entry of a list of ${what}.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Marks this place in the list: pass it as `after` or `before`.' })
    cursor!: string;

    @Field(node, { description: 'The entry itself.' })
    node!: Node;
  }

  @ObjectType({ simpleResolvers: true })
  abstract class Connection {
    @Field(() => [Edge], { description: 'The entries of this page with their cursors.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The entries of this page without cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: 'How many entries the whole list has. Costs a read of its own, and nothing when it is not selected.',
    })
    totalCount!: number;
  }
  return Connection;
}
