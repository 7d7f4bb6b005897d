import { cypher } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { merged, type Page, toPage, windowOf } from '../graph/page.js';
import type { TypeName } from '../shared/node.js';
import { viewOf } from '../shared/view.js';
import { askedText } from './search.asked.js';
import { type Candidate, candidates } from './search.candidates.js';
import { SearchType } from './search.enums.js';
import type { SearchArgs } from './search.input.js';
import { ranked } from './search.ranking.js';
import type { SearchHit } from './search.type.js';

const TYPES: Record<SearchType, TypeName> = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  POST: 'Post',
  PLACE: 'Place',
  TOPIC: 'Topic',
  MEETING: 'Meeting',
  PROPOSAL: 'Proposal',
  POINT: 'Point',
  STATEMENT: 'Statement',
  ARTICLE: 'Article',
};

export class SearchStore {
  constructor(private readonly graph: Graph) {}

  /** A page of what a text finds, best first. Each page ranks the whole anew: it is bounded, and nothing is kept between. */
  async page({ text, types, asOf, knownAt, ...request }: SearchArgs): Promise<Page<SearchHit>> {
    const view = viewOf({ asOf, knownAt });
    const asked = askedText(text);
    const wanted = [...new Set(types ?? Object.values(SearchType))].sort();
    const scope = JSON.stringify(['search', text, wanted, view]);
    const window = windowOf(request, scope, 'ascending');
    const found =
      wanted.length === 0
        ? []
        : await this.graph.read<Candidate>(cypher`// search.candidates
    ${candidates(
      this.graph.engine,
      asked,
      wanted.map((type) => TYPES[type]),
      view,
    )}`);
    const hits = ranked(found, asked, view);
    const beyond = hits.filter(({ sortKey }) =>
      window.seek === 'up' ? sortKey > window.bound : sortKey < window.bound,
    );
    return toPage(merged(beyond, window), window, scope, async () => hits.length);
  }
}
