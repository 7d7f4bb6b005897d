import type { Cypher } from '../graph/cypher.js';
import type { Page } from '../graph/page.js';
import { type ViewedPageArgs, viewOf } from '../shared/view.js';
import type { EntityList, EntityStore } from './entity.store.js';
import type { NameStore } from './name.store.js';
import type { NamedArgs, NamedWhere } from './named.input.js';
import type { Named } from './named.type.js';

/** The things of one type that are found and listed by name. */
export class NamedStore<Row extends Named & { readonly sortKey: string }, Where extends NamedWhere = NamedWhere> {
  /** `list` begins the names of its queries; `conditionsOf` gives what a filter says of an entity `e` beside id and name. */
  constructor(
    private readonly entities: EntityStore,
    private readonly names: NameStore,
    private readonly label: EntityList['label'],
    private readonly list: string,
    private readonly conditionsOf: (where: Where) => readonly Cypher[] = () => [],
  ) {}

  /** The one with an id or a name; null when the id is valid and nothing has it. Throws `BadInput` for other names. */
  one({ id, name, ...view }: NamedArgs): Promise<Row | null> {
    return this.entities.one<Row>(this.names, { id, name }, viewOf(view), this.label);
  }

  /** A page of them by name. */
  page({ where, asOf, knownAt, ...request }: ViewedPageArgs & { readonly where?: Where | null }): Promise<Page<Row>> {
    return this.entities.page<Row>(
      {
        name: `${this.list}.list`,
        label: this.label,
        order: 'ascending',
        criteria: where ?? {},
        where: where ?? {},
        conditions: where ? this.conditionsOf(where) : [],
        view: viewOf({ asOf, knownAt }),
      },
      request,
    );
  }
}
