import type { EntityStore } from '../entities/entity.store.js';
import { nameConditions } from '../entities/name.input.js';
import { type Cypher, cypher } from '../graph/cypher.js';
import type { Page } from '../graph/page.js';
import { checkedId } from '../shared/node.js';
import { viewOf } from '../shared/view.js';
import type { PersonArgs, PersonWhere } from './person.input.js';
import type { Person } from './person.type.js';

export class PersonStore {
  constructor(private readonly entities: EntityStore) {}

  /** A page of people by name. */
  page({ where, asOf, knownAt, ...request }: PersonArgs): Promise<Page<Person>> {
    return this.entities.page<Person>(
      {
        name: 'people.list',
        label: 'Person',
        order: 'ascending',
        criteria: where ?? {},
        conditions: conditionsOf(where ?? {}),
        view: viewOf({ asOf, knownAt }),
      },
      request,
    );
  }
}

function conditionsOf({ ids, name }: PersonWhere): Cypher[] {
  const conditions = nameConditions(name);
  if (ids != null) conditions.push(cypher`e.id IN ${ids.map((id) => checkedId(id, 'Person'))}`);
  return conditions;
}
