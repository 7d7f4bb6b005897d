import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';

/** What the operations are asked about in an invented corpus, by the name of the variable, in place of their defaults. */
const ASKED: Record<string, string> = {
  about: 'Topic 0',
  holder: 'Person 0',
  meeting: 'Meeting 0',
  met: 'Person 0',
  on: 'Topic 0',
  organisation: 'Organisation 0',
  person: 'Person 0',
  proposal: 'Plan, second version',
  reporter: 'Person 1',
  speaker: 'Person 0',
  target: 'Topic 0',
  with: 'Person 1',
  without: 'Person 2',
};

/** What single operations are asked about instead, by their numbers. */
const OF_ITS_OWN: Record<string, Record<string, string>> = {
  '06': { one: 'Person 30', other: 'Person 31' },
  // The whole corpus is recorded on the day it is loaded.
  '09': { knownAt: new Date().toISOString().slice(0, 10) },
  '11': { on: 'Plan, second version' },
  // The sides of the first meetings have taken no stance yet when these begin.
  '13': { meeting: 'Meeting 5' },
  '20': { from: 'Person 0', to: 'Person 30' },
  '23': { since: '2025-06-01' },
};

/** The kind of link that a statement needs to have for an operation on one statement. */
const LINKED: Record<string, string> = { '24': 'REPLIES_TO', '28': 'SAME_UTTERANCE' };

/** The first statement, by its id, that a link of this kind leads to. */
async function linkedStatement(graph: Graph, kind: string): Promise<string | undefined> {
  const [row] = await graph.read<{ id: string }>(
    cypher`// bench.linkedStatement
      MATCH (l:StatementLink)-[:TO_STATEMENT]->(s:Statement) WHERE l.kind = ${kind}
      RETURN s.id AS id ORDER BY id LIMIT 1`,
    { deadlineMs: 120_000 },
  );
  return row?.id;
}

/** The variables with which an operation, by its number and its text, has an answer in an invented corpus. */
export async function variablesOf(graph: Graph, number: string, source: string): Promise<Record<string, unknown>> {
  const named = [...source.matchAll(/\$(\w+): (?:String|\[String)/g)].flatMap(([, name]) =>
    ASKED[name!] ? [[name, ASKED[name!]]] : [],
  );
  const kind = LINKED[number];
  const statement = kind ? await linkedStatement(graph, kind) : undefined;
  return { ...Object.fromEntries(named), ...OF_ITS_OWN[number], ...(statement && { statement }) };
}
