import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { demandRole, type Role } from '../shared/access.js';
import { TODAY } from '../shared/view.js';
import type { StatementLink } from '../statements/statement-link.type.js';
import { LinkStatementsInput } from './link.input.js';
import { LinkStatementsPayload } from './link.type.js';

@Resolver()
export class LinkResolver {
  @Authorized<Role>('EDITOR')
  @Mutation(() => LinkStatementsPayload, {
    description:
      'Says how one statement stands to another, on words of an article that show it. The link is a claim like any other. Needs the role editor.',
  })
  async linkStatements(
    @Arg('input', () => LinkStatementsInput, { description: 'The statements and the evidence.' })
    input: LinkStatementsInput,
    @Ctx() { links, nodes, access }: Context,
  ): Promise<LinkStatementsPayload> {
    const { id, ...done } = await links.link(input, demandRole(access, ['EDITOR']).name);
    return { ...done, link: id === null ? null : ((await nodes.load(id, TODAY)) as StatementLink | null) };
  }
}
