import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseDocument } from 'htmlparser2';
import jsonldLibrary from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/exchange/csv.js';
import { graphml } from '../../src/exchange/graphml.js';
import { jsonld } from '../../src/exchange/jsonld.js';
import { ndjson } from '../../src/exchange/ndjson.js';
import { STORED_TYPES } from '../../src/exchange/stored-types.js';
import type { Graph } from '../../src/graph/graph.js';
import { openTestGraph } from '../testkit/graphs.js';
import { loadEverything } from './everything.js';

let graph: Graph;
let nodes: Record<string, unknown>[];

const textOf = async (pieces: AsyncIterable<string>) => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

beforeAll(async () => {
  graph = await openTestGraph();
  await loadEverything(graph);
  const [, ...lines] = (await textOf(ndjson(graph))).trimEnd().split('\n');
  // What people did is in our own format alone, which restores a graph.
  nodes = lines
    .map((line) => JSON.parse(line))
    .filter(({ type }) => STORED_TYPES.some(({ label }) => label === type))
    .map(({ mergedEdges: _, addedBy: __, ...node }) => node);
});
afterAll(() => graph.close());

const of = (type: string) => nodes.filter((node) => node.type === type);

/** Columns of which a row has one value, which stands there without a list around it. */
const SINGLE = new Set(
  'article attendee claim from holder meeting names onBehalfOf organisation person place pointOf post postOf publisher side speakingAs subject target to'.split(
    ' ',
  ),
);

describe('the export as tables', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-csv-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has a file for each type, whose rows say what the lines of our own format say', async () => {
    const files = await writeCsv(graph, folder);
    expect(files).toEqual([...new Set(nodes.map(({ type }) => `${type}.csv`))]);
    for (const file of files) {
      const text = await readFile(join(folder, file), 'utf8');
      expect(text.endsWith('\r\n')).toBe(true);
      const rows = parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
      const expected = of(file.replace('.csv', '')).map(({ type: _, ...node }) =>
        Object.fromEntries(
          Object.entries(node).map(([name, value]) => [
            name,
            Array.isArray(value) && !SINGLE.has(name) ? JSON.stringify(value) : String(value),
          ]),
        ),
      );
      const filled = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));
      const withText = expected.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));
      expect(filled).toEqual(withText);
    }
  });
});

describe('the export as GraphML', () => {
  it('declares every key that it uses, and every node that an edge joins', async () => {
    const text = await textOf(graphml(graph));
    const [root] = parseDocument(text, { xmlMode: true }).children.filter(({ type }) => type === 'tag') as Xml[];
    expect(root!.name).toBe('graphml');
    expect(root!.attribs.xmlns).toBe('http://graphml.graphdrawing.org/xmlns');
    const tags = (element: Xml, name: string) => element.children.filter((child) => child.name === name);
    const keys = new Map(tags(root!, 'key').map(({ attribs }) => [attribs.id!, attribs]));
    expect([...keys.values()].every((one) => /^(string|double|boolean|int)$/.test(one['attr.type']!))).toBe(true);
    const [inner] = tags(root!, 'graph');
    expect(inner!.attribs.edgedefault).toBe('directed');
    const ids = tags(inner!, 'node').map(({ attribs }) => attribs.id!);
    expect(new Set(ids).size).toBe(nodes.length);
    const edges = tags(inner!, 'edge');
    const known = new Set(ids);
    expect(edges.filter(({ attribs }) => !known.has(attribs.source!) || !known.has(attribs.target!))).toEqual([]);
    const used = [...tags(inner!, 'node'), ...edges].flatMap((element) =>
      tags(element, 'data').map(({ attribs }) => [element.name, attribs.key!] as const),
    );
    expect(used.filter(([kind, key]) => keys.get(key)?.for !== kind)).toEqual([]);
    expect(edges.length).toBe(
      nodes.flatMap((node) =>
        Object.entries(node)
          .filter(([name, value]) => EDGE_LIKE(name, value))
          .flatMap(([, value]) => value),
      ).length,
    );
  });

  it('shows what a node is called, with nothing lost that XML could mistake', async () => {
    const text = await textOf(graphml(graph));
    expect(text).toContain('<node id="topic:strait"><data key="type">Topic</data><data key="label">Strait</data>');
    expect(text).toContain('<data key="n_text">Open it &lt;soon&gt; &amp; &quot;well&quot;</data>');
    expect(text).toMatch(
      /target="person:ana-reyl"><data key="e_type">SPOKEN_BY<\/data><data key="e_position">1<\/data><\/edge>/,
    );
  });
});

interface Xml {
  readonly name: string;
  readonly attribs: Record<string, string | undefined>;
  readonly children: readonly Xml[];
}

/** Lists of ids are edges; `words` and `kinds` are the only other lists. */
const EDGE_LIKE = (name: string, value: unknown) => Array.isArray(value) && name !== 'words' && name !== 'kinds';

describe('the export as JSON-LD', () => {
  it('says in terms of schema.org and PROV-O what was said, by whom, and where it was quoted from', async () => {
    const document = JSON.parse(await textOf(jsonld(graph)));
    const quads = (await jsonldLibrary.toRDF(document)) as unknown as Quad[];
    const terms = (predicate: string, subject: string) =>
      quads
        .filter((quad) => quad.predicate.value === predicate && quad.subject.value === subject)
        .map(({ object }) => object.value);
    const statement = of('Statement').find(({ text }) => text === 'The strait 🐚 is open')!;
    const evidence = of('Evidence').find(({ claim }) => (claim as string[])[0] === statement.id)!;
    const [article] = evidence.article as string[];
    const ours = (id: unknown) => `urn:communique:${id}`;
    expect(terms(RDF_TYPE, ours(statement.id))).toEqual(
      expect.arrayContaining(['urn:communique:terms:Statement', 'https://schema.org/Claim']),
    );
    expect(terms('https://schema.org/text', ours(statement.id))).toEqual(['The strait 🐚 is open']);
    expect(terms('https://schema.org/creator', ours(statement.id)).sort()).toEqual([
      'urn:communique:person:ana-reyl',
      'urn:communique:person:ilo-marn',
    ]);
    expect(terms(`${PROV}wasDerivedFrom`, ours(statement.id))).toContain(ours(evidence.id));
    expect(terms(`${PROV}wasQuotedFrom`, ours(evidence.id))).toEqual([ours(article)]);
    expect(terms('https://schema.org/headline', ours(article))).toEqual(['What was said at the talks']);
    expect(terms('https://schema.org/publisher', ours(article))).toEqual(['urn:communique:org:lira-courier']);
    const [wire] = of('Article').filter(({ derivedFrom }) => derivedFrom);
    expect(terms(`${PROV}wasDerivedFrom`, ours(wire!.id))).toEqual((wire!.derivedFrom as string[]).map(ours));
    const [replacing] = of('Article').filter(({ replaces }) => replaces);
    expect(terms(`${PROV}wasRevisionOf`, ours(replacing!.id))).toEqual((replacing!.replaces as string[]).map(ours));
    expect(terms(RDF_TYPE, 'urn:communique:meeting:talks')).toContain('https://schema.org/Event');
    expect(terms(RDF_TYPE, 'urn:communique:org:arvenia')).toContain('https://schema.org/Organization');
    expect(terms('http://www.w3.org/2004/02/skos/core#broader', 'urn:communique:topic:strait')).toEqual([
      'urn:communique:topic:sea',
    ]);
    const superseded = of('Statement').find(({ supersededAt }) => supersededAt)!;
    expect(terms(`${PROV}invalidatedAtTime`, ours(superseded.id))).toEqual([superseded.supersededAt]);
  });

  it('loses no property on the way to RDF', async () => {
    const document = JSON.parse(await textOf(jsonld(graph)));
    const quads = (await jsonldLibrary.toRDF(document)) as unknown as Quad[];
    const expected = nodes.flatMap(({ id: _, type, ...rest }) =>
      Object.entries(rest).flatMap(([name, value]) =>
        (Array.isArray(value) ? [...new Set(value)] : [value]).map(() => `${type}.${name}`),
      ),
    );
    expect(quads.filter(({ predicate }) => predicate.value !== RDF_TYPE).length).toBe(expected.length);
  });
});

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const PROV = 'http://www.w3.org/ns/prov#';

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}
