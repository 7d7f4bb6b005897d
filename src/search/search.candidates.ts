import { type NameCandidate, nameCandidates } from '../entities/name-candidates.js';
import { all, any, type Cypher, cypher, exists, trusted } from '../graph/cypher.js';
import type { Graph, TextIndex } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import { textsOn } from '../graph/search.js';
import { TEXT_INDEXES } from '../graph/text-indexes.js';
import { prefixOf, type TypeName } from '../shared/node.js';
import type { View } from '../shared/view.js';
import type { AskedText } from './search.asked.js';

/** The most statements, and the most articles, that are ranked. */
export const MOST_TEXTS = 200;
/** What a view hides is among what the index finds, so more is fetched than ranked. */
const FETCHED_TEXTS = 500;

/** Something that the indexes find. */
export type Candidate = Pick<NameCandidate, 'id'> & {
  readonly source: 'NAME' | 'STATEMENT' | 'ARTICLE';
  /** Of texts: as the index has it. */
  readonly score: number;
} & { readonly [Column in keyof Omit<NameCandidate, 'id'>]: NameCandidate[Column] | null };

/** One query for all that the indexes find: names, statements and articles, as the types allow. */
export function candidates(engine: Graph['engine'], asked: AskedText, types: readonly TypeName[], view: View): Cypher {
  const branches: Cypher[] = [];
  const named = types.filter((type) => type !== 'Statement');
  if (named.length > 0) {
    branches.push(cypher`${nameCandidates(engine, asked.text, ofTypes(named, view))}, 'NAME' AS source, 0.0 AS score`);
  }
  if (types.includes('Statement'))
    branches.push(texts(engine, asked, 'STATEMENT', TEXT_INDEXES.statements, said(view)));
  if (types.includes('Article')) branches.push(texts(engine, asked, 'ARTICLE', TEXT_INDEXES.articles, published(view)));
  return branches.reduce(
    (whole, branch) => cypher`${whole}
    UNION ALL
    ${branch}`,
  );
}

const texts = (engine: Graph['engine'], { terms }: AskedText, source: string, index: TextIndex, where: Cypher) =>
  cypher`${textsOn(engine, index, terms, FETCHED_TEXTS)}
    WITH found, found.id AS id, score WHERE ${where}
    WITH id, score ORDER BY score DESC, id LIMIT ${MOST_TEXTS}
    RETURN id, null AS text, null AS folded, null AS kind, null AS language, ${trusted(`'${source}'`)} AS source, score`;

const said = ({ asOf, knownAt: known }: View): Cypher =>
  all([
    knownAt('found', known),
    ...(asOf === null ? [] : [cypher`coalesce(found.saidEarliest, found.saidLatest) <= ${asOf}`]),
  ]);

const published = ({ asOf, knownAt: known }: View): Cypher =>
  all([
    ...(known === null ? [] : [cypher`found.recordedAt <= ${known}`]),
    ...(asOf === null ? [] : [cypher`found.publishedEarliest <= ${asOf}`]),
  ]);

/** The thing `e` is of one of the types; a meeting, which claims tell of, also begun and known by then. */
function ofTypes(types: readonly TypeName[], { asOf, knownAt: known }: View): Cypher {
  const prefixes = types.map((type) => `${prefixOf(type)}:`);
  const conditions = [cypher`any(prefix IN ${prefixes} WHERE e.id STARTS WITH prefix)`];
  const unless = trusted("NOT e.id STARTS WITH 'meeting:'");
  if (asOf !== null) {
    conditions.push(any([unless, cypher`coalesce(e.startEarliest, e.startLatest, '') <= ${asOf}`]));
  }
  if (known !== null) {
    const told = exists(cypher`(e)<-[:OF_MEETING|SAID_AT|ABOUT|ON_SUBJECT]-(c:Claim) WHERE ${knownAt('c', known)}`);
    conditions.push(any([unless, told]));
  }
  return all(conditions);
}
