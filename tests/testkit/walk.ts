/** The part of a connection that a walk needs: select `nodes` and all of `pageInfo`. */
export interface WalkedPage<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

interface PageVariables {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

/** All entries of a list in its order, read from its start by `first`, and once more from its end by `last`. */
export async function walk<Node>(
  size: number,
  page: (variables: PageVariables) => Promise<WalkedPage<Node>>,
): Promise<{ forward: Node[]; backward: Node[] }> {
  const forward: Node[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: WalkedPage<Node> = await page({ first: size, after });
    forward.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  const backward: Node[] = [];
  let before: string | null = null;
  do {
    const { nodes, pageInfo }: WalkedPage<Node> = await page({ last: size, before });
    backward.unshift(...nodes);
    before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
  } while (before !== null);
  return { forward, backward };
}
