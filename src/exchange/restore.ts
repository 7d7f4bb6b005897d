import { groupBy } from '../graph/batch.js';
import { cypher, trusted } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import { textOfPieces } from '../ingest/claim-row.js';
import { byTimeAndPlace } from '../ingest/sort-keys.js';
import { sentencesOf } from '../ingest/span-sentences.js';
import { writeDerived } from '../ingest/write-derived.js';
import { deriveMeetingFacts } from '../ingest/write-meetings.js';
import { baseOf, derivedOf, versioned } from './derived.js';
import { Misfit } from './misfit.js';
import { type Quoted, quotedFrom } from './quoted.js';
import type { StoredRecord } from './records.js';

/** Writes some nodes of one type. All that an import writes can be written again without harm. */
export type Restore = (transaction: Transaction, records: readonly StoredRecord[]) => Promise<void>;

/** The nodes themselves, with what follows from each alone. */
export const restoreNodes: Restore = async (transaction, records) => {
  const { label, labels, key } = records[0]!.type;
  await transaction.run(cypher`// exchange.restoreNodes
    UNWIND ${records.map((record) => ({ id: record.id, properties: { ...record.properties, ...derivedOf(record) } }))} AS node
    MERGE (n:${trusted(label)} {${trusted(key)}: node.id})
    SET n:${trusted(labels)}
    SET n += node.properties`);
};

/** Their edges, to nodes that are all there by now. */
export const restoreEdges: Restore = async (transaction, records) => {
  const { label, key, edges } = records[0]!.type;
  for (const [name, { type, to, isOrdered }] of Object.entries(edges)) {
    const rows = records.flatMap(({ id, edges, mergedEdges }) =>
      (edges[name] ?? []).map((target, position) => ({
        id,
        to: target,
        position,
        mergedFrom: mergedEdges[name]?.[target] ?? null,
      })),
    );
    const isMerged = rows.some(({ mergedFrom }) => mergedFrom !== null);
    if (rows.length === 0) continue;
    const found = await transaction.run<{ id: string; to: string }>(cypher`// exchange.restoreEdges
      UNWIND ${rows} AS edge
      MATCH (n:${trusted(label)} {${trusted(key)}: edge.id})
      MATCH (t:${trusted(to)} {id: edge.to})
      MERGE (n)-[r:${trusted(type)}]->(t)
      ${trusted(isOrdered ? 'SET r.position = edge.position' : '')}
      ${trusted(isMerged ? 'SET r.mergedFrom = edge.mergedFrom' : '')}
      RETURN edge.id AS id, edge.to AS to`);
    if (found.length === rows.length) continue;
    const have = new Set(found.map(({ id, to }) => `${id} ${to}`));
    const missing = rows.find(({ id, to }) => !have.has(`${id} ${to}`))!;
    throw new Misfit(missing.id, `"${name}" leads to ${missing.to}, and the file has no such ${to}`);
  }
};

/** The sentences around what is quoted from articles, once it is seen to stand in them. */
export const restoreSentences: Restore = async (transaction, articles) => {
  for (const { id, properties } of articles) {
    const article = { text: textOf(properties.text), language: textOf(properties.language) };
    const sentence = sentencesOf(article);
    const check = quotedFrom({ id, text: article.text });
    for (let after = ''; ; ) {
      const page = await transaction.run<Quoted & { place: string }>(cypher`// exchange.evidenceOfArticle
        MATCH (e:Evidence) WHERE e.articleId = ${id} AND e.sortKey > ${after}
        RETURN e.id AS id, e.sortKey AS place, e.exact AS exact, e.start AS from, e.end AS through,
          e.prefix AS prefix, e.suffix AS suffix
        ORDER BY e.articleId, e.sortKey LIMIT ${QUOTES}`);
      if (page.length === 0) break;
      for (const quoted of page) check(quoted);
      await transaction.run(cypher`// exchange.restoreSentences
        UNWIND ${page.map(({ id, exact, from, through }) => ({ id, sentence: sentence({ exact, start: from, end: through }) }))} AS row
        MATCH (e:Evidence {id: row.id})
        SET e.sentence = row.sentence`);
      after = page.at(-1)!.place;
    }
  }
};

const QUOTES = 1_000;

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

/** The evidence of each claim, that with which the claim was made first. */
async function sourcesOf(
  transaction: Transaction,
  records: readonly StoredRecord[],
): Promise<Map<string, readonly [Source, ...Source[]]>> {
  const rows = await transaction.run<Source>(cypher`// exchange.sourcesOfClaims
    UNWIND ${records.map(({ id }) => id)} AS id
    MATCH (c:Claim {id: id})<-[:SUPPORTS]-(e:Evidence)-[:QUOTED_FROM]->(a:Article)
    RETURN id, e.id AS evidenceId, e.recordedAt AS recordedAt, e.confidence AS confidence, e.exact AS exact,
      e.start AS place, a.id AS articleId, a.publisherId AS publisherId, a.publishedLatest AS publishedLatest
    ORDER BY id, recordedAt, evidenceId`);
  const sources = groupBy(rows, ({ id }) => id);
  const without = records.find(({ id }) => !sources.has(id));
  if (without) throw new Misfit(without.id, 'a claim without evidence');
  return sources;
}

interface Source {
  readonly id: string;
  readonly exact: string;
  readonly place: number;
  readonly confidence: number;
  readonly articleId: string;
  readonly publisherId: string | null;
  readonly publishedLatest: string | null;
}

/** Nothing follows from these claims; but each must have evidence. */
export const restoreOthers: Restore = async (transaction, records) => {
  await sourcesOf(transaction, records);
};

/** The place of statements in lists, and the index of those that are believed. */
export const restoreStatements: Restore = async (transaction, records) => {
  const sources = await sourcesOf(transaction, records);
  const statements = records.map(({ id, type, properties, edges }) => {
    const evidence = sources.get(id)!;
    checkWords(id, properties, evidence);
    const [{ articleId, publisherId }] = evidence;
    const said = { earliest: textOf(properties.saidEarliest), latest: textOf(properties.saidLatest) };
    return {
      id,
      articleId,
      publisherId,
      sortKey: versioned(byTimeAndPlace(said, articleId, Number(properties.sequence), baseOf(id)), id),
      isBelieved: properties.supersededAt === undefined,
      speakerId: edges.speakers?.[0] ?? null,
      meetingId: edges.meeting?.[0] ?? null,
      edges: Object.entries(edges).flatMap(([name, targets]) =>
        targets.map((to, position) => ({ type: type.edges[name]!.type, to, position })),
      ),
    };
  });
  await transaction.run(cypher`// exchange.restoreStatements
    UNWIND ${statements.map(({ id, articleId, publisherId, sortKey }) => ({ id, properties: { articleId, publisherId, sortKey } }))} AS row
    MATCH (s:Statement {id: row.id})
    SET s += row.properties`);
  writeDerived(
    transaction,
    statements.filter(({ isBelieved }) => isBelieved),
  );
};

/** What was said is what the evidence quotes, and the words in quotation marks are part of it. */
function checkWords(id: string, { text, words }: StoredRecord['properties'], evidence: readonly Source[]): void {
  const pieces = [...new Map(evidence.map(({ place, exact }) => [place, exact]))].sort(([a], [b]) => a - b);
  const quoted = textOfPieces(pieces.map(([, exact]) => exact));
  if (text !== quoted) throw new Misfit(id, `its text is not what its evidence quotes: "${quoted}"`);
  const strange = (words as readonly string[]).find((word) => !quoted.includes(word));
  if (strange !== undefined) throw new Misfit(id, `"${strange}" is none of its words`);
}

/** What decides between the reports on a meeting. */
export const restoreReports: Restore = async (transaction, records) => {
  const sources = await sourcesOf(transaction, records);
  const reports = records.map(({ id, properties }) => {
    const { articleId, confidence, publishedLatest } = sources.get(id)![0];
    const heldBy = properties.status === 'HELD' ? publishedLatest : null;
    return { id, properties: { articleId, confidence, heldBy } };
  });
  await transaction.run(cypher`// exchange.restoreReports
    UNWIND ${reports} AS row
    MATCH (r:MeetingReport {id: row.id})
    SET r += row.properties`);
};

/** What the reports say of meetings; a meeting that no claim tells of stays as it was declared. */
export const restoreMeetings: Restore = async (transaction, records) => {
  const rows = await transaction.run<{ id: string }>(cypher`// exchange.meetingsWithClaims
    UNWIND ${records.map(({ id }) => id)} AS id
    MATCH (m:Meeting {id: id})<-[:OF_MEETING]-(:Claim)
    RETURN DISTINCT id`);
  await deriveMeetingFacts(
    transaction,
    rows.map(({ id }) => id),
  );
};
