import type { Graph } from '../graph/graph.js';
import { canonical } from './canonical.js';
import { CONTEXT, ID_FIELDS, OURS } from './jsonld-context.js';
import { countsOf, type StoredRecord, storedRecords } from './records.js';

/** The graph as one document of JSON-LD 1.1 in the terms of schema.org and PROV-O, a line for each node. */
export async function* jsonld(graph: Graph): AsyncGenerator<string> {
  const counts = await countsOf(graph);
  yield `{"@context":${canonical(CONTEXT)},\n"@graph":[`;
  let separator = '\n';
  for await (const record of storedRecords(graph, counts)) {
    yield `${separator}${canonical(nodeOf(record))}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

function nodeOf(record: StoredRecord): Record<string, unknown> {
  const { type, id, properties, edges } = record;
  const node: Record<string, unknown> = { ...properties };
  for (const field of ID_FIELDS) if (typeof node[field] === 'string') node[field] = iri(node[field]);
  for (const [name, targets] of Object.entries(edges)) node[name] = targets.map(iri);
  node['@id'] = type.label === 'Identifier' ? iri(`identifier:${encodeURIComponent(id)}`) : iri(id);
  node['@type'] = [type.label, ...alsoKnownAs(record)];
  return node;
}

const iri = (id: string) => `${OURS}${id}`;

/** The types that other vocabularies have for it. */
function alsoKnownAs({ type, properties }: StoredRecord): readonly string[] {
  if (type.label === 'Article') return [properties.kind === 'NEWS' ? 'schema:NewsArticle' : 'schema:Article'];
  if (type.label === 'Statement' && properties.mode === 'DIRECT') return ['schema:Claim', 'schema:Quotation'];
  return TYPES_OF[type.label] ?? (type.labels.endsWith(':Claim') ? ['schema:Claim'] : []);
}

const TYPES_OF: Readonly<Record<string, readonly string[]>> = {
  Evidence: ['schema:Quotation'],
  Identifier: ['schema:PropertyValue'],
  Meeting: ['schema:Event'],
  Organisation: ['schema:Organization', 'prov:Organization'],
  Person: ['schema:Person', 'prov:Person'],
  Place: ['schema:Place'],
  Topic: ['skos:Concept'],
};
