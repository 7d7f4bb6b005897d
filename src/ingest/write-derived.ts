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
export async function writeDerived(transaction: Transaction, statements: readonly IndexedStatement[]): Promise<void> {
  const mentions = statements.flatMap(({ id, sortKey, speakerId, meetingId, edges }) =>
    edges
      .filter(({ type }) => type === 'ABOUT')
      .map(({ to }) => ({ key: `${to}|${sortKey}`, subjectId: to, sortKey, statementId: id, speakerId, meetingId })),
  );
  if (mentions.length > 0)
    await transaction.run(cypher`// ingest.createMentions
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
    await transaction.run(cypher`// ingest.createVoices
    UNWIND ${voices} AS voice
    MATCH (s:Statement {id: voice.statementId})
    MERGE (v:Voice {key: voice.key})
    SET v += voice
    MERGE (v)-[:VOICED_IN]->(s)`);
}

/** Takes these statements out of the index. */
export async function dropDerived(transaction: Transaction, statementIds: readonly string[]): Promise<void> {
  await transaction.run(cypher`// ingest.dropMentions
    UNWIND ${statementIds} AS id
    MATCH (s:Statement {id: id})<-[:MENTIONED_IN]-(m:Mention)
    DETACH DELETE m`);
  await transaction.run(cypher`// ingest.dropVoices
    UNWIND ${statementIds} AS id
    MATCH (s:Statement {id: id})<-[:VOICED_IN]-(v:Voice)
    DETACH DELETE v`);
}
