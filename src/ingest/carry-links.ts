import { cypher } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';

/** A link that is believed and leads to an earlier version of a statement, and how many versions of it there are. */
interface Led {
  readonly id: string;
  readonly base: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly versions: number;
}

interface Span {
  readonly id: string;
  readonly base: string;
  readonly linkId: string;
  readonly articleId: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly versions: number;
}

/**
 * Lets the links of other articles follow the statements that they lead to: `newer` has the new version of each earlier
 * one. Such a link gets a new version too, with its evidence, and the earlier one is given up: what was known before
 * stays as it was.
 */
export async function carryLinks(
  transaction: Transaction,
  newer: ReadonlyMap<string, string>,
  own: readonly string[],
  at: string,
): Promise<void> {
  if (newer.size === 0) return;
  const led = await transaction.run<Led>(cypher`// ingest.linksToEarlier
    UNWIND ${[...newer.keys()]} AS id
    MATCH (:Statement {id: id})<-[:TO_STATEMENT]-(l:StatementLink)-[:FROM_STATEMENT]->(f:Statement)
    WHERE l.supersededAt IS NULL AND NOT l.base IN ${own}
    RETURN l.id AS id, l.base AS base, l.kind AS kind, f.id AS from, id AS to,
      COUNT { (v:Claim) WHERE v.base = l.base } AS versions`);
  if (led.length === 0) return;
  const links = led.map((link) => {
    const to = newer.get(link.to)!;
    const properties = { base: link.base, kind: link.kind, content: `${link.from} ${to}`, recordedAt: at };
    return { ...link, to, next: `${link.base}~${link.versions + 1}`, properties };
  });
  transaction.send(cypher`// ingest.carryLinks
    UNWIND ${links} AS link
    MATCH (f:Statement {id: link.from})
    MATCH (t:Statement {id: link.to})
    MERGE (l:StatementLink {id: link.next})
    SET l:Claim
    SET l += link.properties
    MERGE (l)-[:FROM_STATEMENT]->(f)
    MERGE (l)-[:TO_STATEMENT]->(t)`);
  await carryEvidence(transaction, new Map(links.map(({ id, next }) => [id, next])), at);
  transaction.send(cypher`// ingest.supersedeLinks
    UNWIND ${links.map(({ id }) => id)} AS id
    MATCH (l:StatementLink {id: id})
    SET l.supersededAt = ${at}`);
}

async function carryEvidence(transaction: Transaction, next: ReadonlyMap<string, string>, at: string): Promise<void> {
  const spans = await transaction.run<Span>(cypher`// ingest.evidenceOfLinks
    UNWIND ${[...next.keys()]} AS linkId
    MATCH (:StatementLink {id: linkId})<-[:SUPPORTS]-(e:Evidence)
    WHERE e.supersededAt IS NULL
    RETURN e.id AS id, e.base AS base, linkId, e.articleId AS articleId, properties(e) AS properties,
      COUNT { (v:Evidence) WHERE v.base = e.base } AS versions`);
  const rows = spans.map(({ id, base, linkId, articleId, properties, versions }) => {
    const later = `${base}~${versions + 1}`;
    const sortKey = String(properties.sortKey).replace(id, later);
    const claimId = next.get(linkId)!;
    return {
      claimId,
      articleId,
      id: later,
      properties: { ...properties, id: later, sortKey, claimId, recordedAt: at },
    };
  });
  transaction.send(cypher`// ingest.carryEvidence
    UNWIND ${rows} AS row
    MATCH (l:StatementLink {id: row.claimId})
    MATCH (a:Article {id: row.articleId})
    MERGE (e:Evidence {id: row.id})
    SET e += row.properties
    MERGE (e)-[:SUPPORTS]->(l)
    MERGE (e)-[:QUOTED_FROM]->(a)`);
  transaction.send(cypher`// ingest.supersedeEvidence
    UNWIND ${spans.map(({ id }) => id)} AS id
    MATCH (e:Evidence {id: id})
    SET e.supersededAt = ${at}`);
}
