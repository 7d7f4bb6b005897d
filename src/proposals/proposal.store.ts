import type { EntityStore } from '../entities/entity.store.js';
import { ACTORS, type NameStore } from '../entities/name.store.js';
import type { NamedArgs } from '../entities/named.input.js';
import { cypher } from '../graph/cypher.js';
import type { Page } from '../graph/page.js';
import { viewOf } from '../shared/view.js';
import type { ProposalArgs } from './proposal.input.js';
import type { Proposal } from './proposal.type.js';

export class ProposalStore {
  constructor(
    private readonly entities: EntityStore,
    private readonly names: NameStore,
  ) {}

  /** The one with an id or a name; null when the id is valid and nothing has it. Throws `BadInput` for other names. */
  one({ id, name, ...view }: NamedArgs): Promise<Proposal | null> {
    return this.entities.one<Proposal>(this.names, { id, name }, viewOf(view), 'Proposal');
  }

  /** A page of proposals by title. */
  async page({ where, asOf, knownAt, ...request }: ProposalArgs): Promise<Page<Proposal>> {
    const { presentedBy, ...named } = where ?? {};
    const resolved = await this.names.resolve([presentedBy]);
    const presenterId = presentedBy ? resolved.one(presentedBy, 'presenter', ...ACTORS) : null;
    return this.entities.page<Proposal>(
      {
        name: 'proposals.list',
        label: 'Proposal',
        order: 'ascending',
        criteria: { ...named, presenterId },
        where: named,
        conditions:
          presenterId === null
            ? []
            : [cypher`COUNT { (e)-[:PRESENTED_BY]->(a:Actor) WHERE a.id = ${presenterId} } > 0`],
        view: viewOf({ asOf, knownAt }),
      },
      request,
    );
  }
}
