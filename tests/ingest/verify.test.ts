import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { readBrief } from '../../src/ingest/formats/brief.js';
import { statementId } from '../../src/ingest/ids.js';
import { Known } from '../../src/ingest/known.js';
import type { VerifiedLoad } from '../../src/ingest/verified.js';
import { verify } from '../../src/ingest/verify.js';
import { openTestGraph } from '../testkit/graphs.js';
import { faultsOf } from './brief-files.js';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/briefs/${name}`, import.meta.url));

let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
});

afterAll(() => graph.close());

describe('verify, on the quota brief', () => {
  let load: VerifiedLoad;

  beforeAll(async () => {
    const known = new Known();
    known.add(await verify(await readBrief(fixture('isles.facts.yaml')), graph));
    load = await verify(await readBrief(fixture('quota-talks.md')), graph, known);
  });

  it('gives declarations without an article their entities alone', async () => {
    const isles = await verify(await readBrief(fixture('isles.facts.yaml')), graph);
    expect(isles).toMatchObject({ article: null, sources: [], statements: [], reports: [] });
    expect(isles.entities.find(({ id }) => id === 'topic:fishing-quotas')?.edges).toEqual([
      { type: 'BROADER', to: 'topic:fishing' },
      { type: 'CONCERNS', to: 'org:isles-league' },
    ]);
    expect(isles.entities.find(({ id }) => id === 'org:halvey')?.identifiers).toEqual([
      { scheme: 'atlas', value: 'H1' },
    ]);
  });

  it('keeps records of the sources, with a publisher that declares itself', () => {
    expect(load.article).toMatchObject({
      kind: 'BRIEF',
      publisherId: 'org:tidewatch',
      derivedFrom: load.sources.map(({ id }) => id),
    });
    expect(load.sources).toMatchObject([
      {
        title: 'Remarks after the quota talks',
        url: 'https://example.org/remarks',
        publisherId: 'org:halvey-cabinet',
        kind: 'READOUT',
        text: null,
        contentHash: null,
      },
      { title: 'Gulls and quotas', publisherId: 'org:norrin-mirror', publishedAt: null },
    ]);
    expect(load.entities.find(({ id }) => id === 'org:norrin-mirror')?.properties).toMatchObject({
      classification: 'NEWS_OUTLET',
    });
  });

  it('makes proposals with their points', () => {
    const edges = Object.fromEntries(
      load.entities.map((entity) => [entity.id, entity.edges.map(({ type, to }) => `${type} ${to}`)]),
    );
    expect(edges).toMatchObject({
      'proposal:quota-plan-1': ['PRESENTED_BY org:isles-league'],
      'proposal:quota-plan-2': ['SUPERSEDES proposal:quota-plan-1'],
      'point:quota-plan-2-1': ['POINT_OF proposal:quota-plan-2', 'CONTINUES point:quota-plan-1-1'],
      'point:quota-plan-2-2': ['POINT_OF proposal:quota-plan-2'],
    });
    expect(load.entities.find(({ id }) => id === 'proposal:quota-plan-1')?.properties).toEqual({
      title: 'Quota plan',
      version: '1',
      date: '2032',
    });
  });

  it('takes the words in quotation marks, pieces in the order of the article', () => {
    expect(load.statements.map(({ mode, words }) => [mode, ...words])).toEqual([
      ['MIXED', 'a fair start'],
      ['DIRECT', 'We count every fish,', 'Norrin should too.'],
      ['INDIRECT'],
      ['INDIRECT'],
      ['DIRECT', 'Рахуємо разом'],
      ['INDIRECT'],
    ]);
    expect(load.statements[4]).toMatchObject({ language: 'uk', audienceIds: ['org:tidewatch'] });
  });

  it('leaves the date of what was said at a meeting to the graph', () => {
    expect(load.statements[5]).toMatchObject({ saidAt: null, meetingId: expect.stringMatching(/^meeting:/) });
  });

  it('has nobody speak where nobody is named', () => {
    expect(load.statements[2]).toMatchObject({
      speakerIds: [],
      speakerKind: 'UNNAMED',
      attributedAs: 'A senior official of Norrin',
    });
    expect(load.statements[3]).toMatchObject({
      speakerIds: ['person:oda-fenn', 'person:mika-sol'],
      speakerKind: 'COLLECTIVE',
    });
  });

  it('makes one claim of two that say the same, with the evidence of both', () => {
    expect(load.attendances.map(({ attendeeId, spans }) => [attendeeId, spans.length])).toEqual([
      ['person:oda-fenn', 2],
      ['person:mika-sol', 1],
    ]);
    expect(load.positions).toHaveLength(1);
    expect(load.positions[0]).toMatchObject({ basedOn: [0, 1], spans: [{ start: 315 }, { start: 374 }] });
  });

  it('counts a wide character as one', () => {
    const points = Array.from(load.article!.text!);
    const { start, end, exact, prefix } = load.statements[5]!.spans[0]!;
    expect(points.slice(start, end).join('')).toBe(exact);
    expect(prefix).toBe('🐟 desk. Sol, according to Fenn, ');
  });

  it('gives each statement an id of its own', () => {
    const ids = load.statements.map((statement) => statementId(load.article!, statement));
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(id).toMatch(/^statement:[0-9a-f]{24}$/);
  });
});

it('lists every fault of a brief that is broken on purpose', async () => {
  const draft = await readBrief(fixture('gull-report.md'));
  expect(await faultsOf(verify(draft, graph))).toEqual([
    'gull-report.facts.yaml:8: no person or organisation is known as "Ana Reil"; did you mean Ana Reyl (person:ana-reyl)?',
    'gull-report.facts.yaml:9: "“here to stay”" differs from the article only in quotation marks; the article has: "here to stay"',
    'gull-report.md:4: wrong date "2031-06-31": June 2031 has 30 days',
  ]);
});
