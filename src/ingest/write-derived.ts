import { groupBy } from '../graph/batch.js';
import { cypher } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';

/** A believed statement with what its index needs. */
export interface IndexedStatement {
  readonly id: string;
  readonly sortKey: string;
  /** The first speaker. */
  readonly speakerId: string | null | undefined;
  readonly meetingId: string | null | undefined;
  readonly edges: readonly { readonly type: string; readonly to: string; readonly position: number }[];
}

/** The derived index of what is believed today: mentions of subjects, and voices beside the first speaker. */
export function writeDerived(transaction: Transaction, statements: readonly IndexedStatement[]): void {
  const mentions = statements.flatMap(({ id, sortKey, speakerId, meetingId, edges }) =>
    edges
      .filter(({ type }) => type === 'ABOUT')
      .map(({ to }) => ({ key: `${to}|${sortKey}`, subjectId: to, sortKey, statementId: id, speakerId, meetingId })),
  );
  if (mentions.length > 0)
    transaction.send(cypher`// ingest.createMentions
    UNWIND ${mentions} AS mention
    MATCH (s:Statement {id: mention.statementId})
    MERGE (m:Mention {key: mention.key})
    SET m += mention
    MERGE (m)-[:MENTIONED_IN]->(s)`);
  const voices = statements.flatMap(({ id, sortKey, edges }) =>
    edges
      .filter(({ type, position }) => type === 'REPORTED_BY' || (type === 'SPOKEN_BY' && position > 0))
      .map(({ type, to }) => {
        const role = type === 'REPORTED_BY' ? 'REPORTER' : 'SPEAKER';
        return { key: `${to}|${role}|${sortKey}`, actorId: to, role, sortKey, statementId: id };
      }),
  );
  if (voices.length > 0)
    transaction.send(cypher`// ingest.createVoices
    UNWIND ${voices} AS voice
    MATCH (s:Statement {id: voice.statementId})
    MERGE (v:Voice {key: voice.key})
    SET v += voice
    MERGE (v)-[:VOICED_IN]->(s)`);
}

/** Edges that the index is made of. */
export const INDEXED_EDGES = ['SPOKEN_BY', 'REPORTED_BY', 'ABOUT', 'SAID_AT'] as const;

/** Makes the index of these statements anew, of those that are believed. */
export async function deriveIndex(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const statements = await transaction.run<Omit<IndexedStatement, 'edges'>>(cypher`// ingest.indexedStatements
    UNWIND ${ids} AS id
    MATCH (s:Statement {id: id})
    WHERE s.supersededAt IS NULL
    RETURN s.id AS id, s.sortKey AS sortKey, s.speakerId AS speakerId, s.meetingId AS meetingId`);
  const links = await transaction.run<{ id: string } & IndexedStatement['edges'][number]>(cypher`// ingest.indexedEdges
    UNWIND ${statements.map(({ id }) => id)} AS id
    MATCH (s:Statement {id: id})-[r]->(e:Entity)
    WHERE type(r) IN ${INDEXED_EDGES}
    RETURN id, type(r) AS type, e.id AS to, r.position AS position`);
  const byStatement = groupBy(links, ({ id }) => id);
  dropDerived(transaction, ids);
  writeDerived(
    transaction,
    statements.map((statement) => ({ ...statement, edges: byStatement.get(statement.id) ?? [] })),
  );
}

/** Takes these statements out of the index. */
export function dropDerived(transaction: Transaction, statementIds: readonly string[]): void {
  transaction.send(cypher`// ingest.dropMentions
    UNWIND ${statementIds} AS id
    MATCH (s:Statement {id: id})<-[:MENTIONED_IN]-(m:Mention)
    DETACH DELETE m`);
  transaction.send(cypher`// ingest.dropVoices
    UNWIND ${statementIds} AS id
    MATCH (s:Statement {id: id})<-[:VOICED_IN]-(v:Voice)
    DETACH DELETE v`);
}
