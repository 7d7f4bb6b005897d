import type { Where } from '../graph/filter.js';
import type { Page } from '../graph/page.js';
import type { TypeName } from '../shared/node.js';
import { type ViewedPageArgs, viewOf } from '../shared/view.js';
import { askedOf } from './asked.js';
import type { EntityStore } from './entity.store.js';
import type { Filtered } from './filtered.js';
import type { NameStore } from './name.store.js';
import type { NamedArgs, NamedWhere } from './named.input.js';
import type { Named } from './named.type.js';
import type { Counting } from './ranked.js';

/** The things of one type that are found and listed by name. */
export class NamedStore<
  Row extends Named & { readonly sortKey: string },
  Filter extends NamedWhere<Filter> & Where<Filter>,
> {
  /** `list` begins the names of its queries. */
  constructor(
    private readonly entities: EntityStore,
    private readonly names: NameStore,
    private readonly filtered: Filtered<Filter>,
    private readonly list: string,
  ) {}

  /** The one with an id or a name; null when the id is valid and nothing has it. Throws `BadInput` for other names. */
  one({ id, name, ...view }: NamedArgs): Promise<Row | null> {
    return this.entities.one<Row>(this.names, { id, name }, viewOf(view), this.filtered.label as TypeName);
  }

  /** A page of them by name, or those with the most of something first. */
  async page(
    { where, asOf, knownAt, ...request }: ViewedPageArgs & { readonly where?: Filter | null },
    most?: Counting,
  ): Promise<Page<Row>> {
    const asked = await askedOf(where, viewOf({ asOf, knownAt }), this.names);
    return this.entities.page<Row, Filter>(
      {
        name: `${this.list}.list`,
        filtered: this.filtered,
        order: 'ascending',
        where: where ?? ({} as Filter),
        asked,
        most,
      },
      request,
    );
  }
}
