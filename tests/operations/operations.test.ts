import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { countingGraph } from '../testkit/graphs.js';
import { operation, operationNames } from '../testkit/operations.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { openSeededGraph } from '../testkit/seeded.js';

interface Said {
  text: string;
  mode: string;
  speaker: { name: string } | null;
  meetings: { relation: string; meeting: { name: string } }[];
  evidence: {
    exact: string;
    sentence: string;
    article: { title: string; derivedFrom: { url: string | null; publisher: { name: string } | null }[] };
  }[];
}

interface Statements {
  statements: { totalCount: number; nodes: Said[] };
}

let graph: Graph;
beforeAll(async () => {
  graph = await openSeededGraph();
});
afterAll(() => graph.close());

describe('every operation as it stands', () => {
  // The same file for both engines: equal answers, down to the order.
  it.each(operationNames)('%s answers on this engine as on the other', async (name) => {
    const { data, errors } = await runRequest(graph, operation(name.slice(0, 2)));
    expect(errors).toBeUndefined();
    await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(`answers/${name}.json`);
  });
});

describe('01 who said what about NATO at which meeting', () => {
  it('has answers from a dozen speakers at six meetings and more, each with its sentence', async () => {
    const { statements } = await runQuery<Statements>(graph, operation('01'), { first: 100 });
    expect(statements.totalCount).toBe(statements.nodes.length);
    const speakers = new Set(statements.nodes.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])));
    const meetings = new Set(statements.nodes.flatMap(({ meetings }) => meetings.map(({ meeting }) => meeting.name)));
    expect(speakers.size).toBeGreaterThanOrEqual(12);
    expect(meetings.size).toBeGreaterThanOrEqual(6);
    for (const { evidence } of statements.nodes) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { exact, sentence } of evidence) expect(sentence).toContain(exact);
    }
    const sources = statements.nodes.flatMap(({ evidence }) => evidence.flatMap(({ article }) => article.derivedFrom));
    expect(sources.filter(({ url, publisher }) => url !== null && publisher !== null).length).toBeGreaterThan(100);
  });

  it('answers with what Ushakov told of the Moscow talks first', async () => {
    const { statements } = await runQuery<Statements>(graph, operation('01'), { first: 2 });
    expect(statements.nodes.map(({ text, speaker }) => [speaker?.name, text])).toEqual([
      ['Yuri Ushakov', 'Ukraine’s wish to join NATO had come up'],
      ['Yuri Ushakov', expect.stringMatching(/^territorial issues and Ukraine’s path into NATO were still unresolved/)],
    ]);
    expect(statements.nodes[0]!.meetings).toMatchObject([{ relation: 'ABOUT', meeting: { name: 'Moscow talks' } }]);
  });

  it('finds the same by a name in Cyrillic', async () => {
    const total = async (about: string) =>
      (await runQuery<Statements>(graph, operation('01'), { about })).statements.totalCount;
    expect(await total('НАТО')).toBe(await total('NATO'));
  });

  it.each([1, 20, 100])('takes eight round trips with its count for %i rows', async (first) => {
    const counting = countingGraph(graph);
    await runQuery(counting, operation('01'), { first });
    expect(counting.reads).toHaveLength(8);
  });
});

describe('02 direct quotes of a speaker', () => {
  it('gives only words in quotation marks', async () => {
    const { statements } = await runQuery<{
      statements: { nodes: { words: string[]; kinds: string[]; mode: string }[] };
    }>(graph, operation('02'));
    expect(statements.nodes.flatMap(({ words }) => words)).toContain(
      'Our intention is not to be against Europe in a war, but if Europe wants it and starts it, we are ready right now',
    );
    expect(statements.nodes.every(({ mode, words }) => mode !== 'INDIRECT' && words.length > 0)).toBe(true);
  });
});

describe('03 reported beside own words', () => {
  it('keeps what Ushakov reported apart from what Putin said himself', async () => {
    interface Part {
      nodes: { text: string; reportedBy?: { name: string }[]; audience?: { name: string }[]; meetings: unknown[] }[];
    }
    const { reported, ownWords } = await runQuery<{ reported: Part; ownWords: Part }>(graph, operation('03'));
    expect(reported.nodes).toMatchObject([
      {
        reportedBy: [{ name: 'Yuri Ushakov' }],
        audience: [{ name: 'Steve Witkoff' }],
        meetings: [{ relation: 'SAID_AT', meeting: { name: 'Moscow talks' } }],
      },
    ]);
    const texts = ownWords.nodes.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts).not.toContain(reported.nodes[0]!.text);
  });
});
