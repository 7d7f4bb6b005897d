import type { EntityStore } from '../entities/entity.store.js';
import { nameConditions } from '../entities/name.input.js';
import { ACTORS, type NameStore } from '../entities/name.store.js';
import { type Cypher, cypher } from '../graph/cypher.js';
import type { Page } from '../graph/page.js';
import { checkedId } from '../shared/node.js';
import { viewOf } from '../shared/view.js';
import type { ProposalArgs, ProposalWhere } from './proposal.input.js';
import type { Proposal } from './proposal.type.js';

export class ProposalStore {
  constructor(
    private readonly entities: EntityStore,
    private readonly names: NameStore,
  ) {}

  /** A page of proposals by title. */
  async page({ where, asOf, knownAt, ...request }: ProposalArgs): Promise<Page<Proposal>> {
    const { presentedBy } = where ?? {};
    const resolved = await this.names.resolve([presentedBy]);
    const presenterId = presentedBy ? resolved.one(presentedBy, 'presenter', ...ACTORS) : null;
    return this.entities.page<Proposal>(
      {
        name: 'proposals.list',
        label: 'Proposal',
        order: 'ascending',
        criteria: where ?? {},
        conditions: conditionsOf(where ?? {}, presenterId),
        view: viewOf({ asOf, knownAt }),
      },
      request,
    );
  }
}

function conditionsOf({ ids, name }: ProposalWhere, presenterId: string | null): Cypher[] {
  const conditions = nameConditions(name);
  if (ids != null) conditions.push(cypher`e.id IN ${ids.map((id) => checkedId(id, 'Proposal'))}`);
  if (presenterId !== null) {
    conditions.push(cypher`COUNT { (e)-[:PRESENTED_BY]->(a:Actor) WHERE a.id = ${presenterId} } > 0`);
  }
  return conditions;
}
