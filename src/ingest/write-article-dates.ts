import { groupBy } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { byTime } from './sort-keys.js';

/** Claims that take a date from an article: `value` is the property with the date, `bounds` begins those around it. */
const DATED = [
  { label: 'Position', value: 'validFrom', bounds: 'validFrom' },
  { label: 'Membership', value: 'attestedAt', bounds: 'attested' },
] as const;

/** A claim with a date from an article, and one article that is believed to tell of it. */
interface Told {
  readonly id: string;
  readonly base: string;
  readonly sortKey: string;
  /** Since when, where a source says; such a claim keeps its place in lists. */
  readonly startDate: string | null;
  readonly dated: string;
  readonly articleId: string;
  readonly publishedAt: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/**
 * Dates the claims of these articles that take their date from an article: from the earliest one that tells of them, in
 * whatever order the articles are loaded.
 */
export async function writeArticleDates(transaction: Transaction, articleIds: readonly string[]): Promise<void> {
  if (articleIds.length === 0) return;
  const dateClaims = async ({ label, value, bounds }: (typeof DATED)[number]) => {
    const told = await transaction.run<Told>(cypher`// ingest.datedByArticles
      UNWIND ${articleIds} AS id
      MATCH (:Article {id: id})<-[:QUOTED_FROM]-(:Evidence)-[:SUPPORTS]->(c:${trusted(label)})
      WHERE c.${trusted(bounds)}Basis = 'ARTICLE'
      MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:QUOTED_FROM]->(a:Article)
      WHERE e.supersededAt IS NULL
      RETURN DISTINCT c.id AS id, c.base AS base, c.sortKey AS sortKey, c.startDate AS startDate,
        c.${trusted(value)} AS dated, a.id AS articleId, a.publishedAt AS publishedAt, a.publishedEarliest AS earliest,
        a.publishedLatest AS latest`);
    const moved = [...groupBy(told, ({ id }) => id).values()].flatMap((articles) => {
      const { id, base, sortKey, startDate, dated, publishedAt, earliest, latest } = articles.reduce(earlier);
      const place = startDate === null ? `${byTime(earliest, latest, base)}${id.slice(base.length)}` : sortKey;
      return dated === publishedAt && place === sortKey ? [] : [{ id, publishedAt, earliest, latest, sortKey: place }];
    });
    if (moved.length === 0) return;
    transaction.send(cypher`// ingest.articleDates
      UNWIND ${moved} AS claim
      MATCH (c:${trusted(label)} {id: claim.id})
      SET c.${trusted(value)} = claim.publishedAt, c.${trusted(bounds)}Earliest = claim.earliest,
        c.${trusted(bounds)}Latest = claim.latest, c.sortKey = claim.sortKey`);
  };
  await Promise.all(DATED.map(dateClaims));
}

const earlier = (one: Told, other: Told): Told => (placeOf(other) < placeOf(one) ? other : one);

const placeOf = ({ earliest, latest, articleId }: Told) => byTime(earliest, latest, articleId);
