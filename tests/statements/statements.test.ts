import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';

const ABOUT_THE_PACT = `query ($first: Int, $after: String, $where: StatementWhere) {
  statements(where: $where, first: $first, after: $after) {
    nodes {
      text mode saidAt
      speaker { name }
      speakingAs { title organisation { name } }
      reportedBy { name }
      meetings { relation meeting { name start place { name } } }
      evidence { exact sentence article { title url publisher { name } publishedAt } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Answer {
  statements: { nodes: Record<string, unknown>[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:pact', 'Northern Pact', { aliases: ['NP', 'Північний пакт'] }),
      entity('org:courier', 'Lira Courier'),
      entity('topic:pact', 'The Pact', { edges: [['CONCERNS', 'org:pact']] }),
      entity('topic:pact-enlargement', 'Enlargement of the Pact', { edges: [['BROADER', 'topic:pact']] }),
      entity('place:lira', 'Port Lira'),
      entity('person:ana', 'Ana Reyl', { aliases: ['Ана Рейл'] }),
      entity('person:ilo', 'Ilo Marn'),
      entity('post:spokesman', 'Spokesman', { edges: [['POST_OF', 'org:pact']] }),
      entity('meeting:talks', 'Port Lira talks'),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'The talks',
      publisherId: 'org:courier',
      url: 'https://courier.example/talks',
      reports: [{ meetingId: 'meeting:talks', start: day('2031-05-02'), placeId: 'place:lira', status: 'HELD' }],
      statements: Array.from({ length: 120 }, (_, i) => ({
        text: `Claim ${i} about the pact`,
        speakerIds: [i % 2 ? 'person:ana' : 'person:ilo'],
        reportedByIds: i % 3 ? [] : ['person:ilo'],
        speakingAsId: i % 2 ? null : 'post:spokesman',
        meetingId: i % 4 ? 'meeting:talks' : null,
        aboutIds: i % 5 ? ['topic:pact'] : ['topic:pact-enlargement', 'meeting:talks'],
      })),
    }),
  );
});

afterAll(() => graph.close());

describe('who said what about a name', () => {
  it('answers with speaker, office, reporter, meeting and the sentence that proves it', async () => {
    const { statements } = await runQuery<Answer>(graph, ABOUT_THE_PACT, {
      first: 1,
      where: { about: { name: 'northern PACT' } },
    });
    expect(statements.nodes).toEqual([
      {
        text: 'Claim 119 about the pact',
        mode: 'INDIRECT',
        saidAt: '2031-05-04',
        speaker: { name: 'Ana Reyl' },
        speakingAs: null,
        reportedBy: [],
        meetings: [
          {
            relation: 'SAID_AT',
            meeting: { name: 'Port Lira talks', start: '2031-05-02', place: { name: 'Port Lira' } },
          },
        ],
        evidence: [
          {
            exact: 'Claim 119 about the pact',
            sentence: 'Claim 119 about the pact.',
            article: {
              title: 'The talks',
              url: 'https://courier.example/talks',
              publisher: { name: 'Lira Courier' },
              publishedAt: '2031-05-04',
            },
          },
        ],
      },
    ]);
  });

  it.each([1, 20, 100])('reads %i statements with everything around them in five round trips', async (first) => {
    const counting = countingGraph(graph);
    const { statements } = await runQuery<Answer>(counting, ABOUT_THE_PACT, {
      first,
      where: { about: { name: 'NP' } },
    });
    expect(statements.nodes).toHaveLength(first);
    expect(counting.reads.sort()).toEqual([
      'evidence.ofClaim',
      'names.resolve',
      'statements.about',
      'statements.by.subject',
      'statements.reportedBy',
    ]);
  });

  it('finds the same by a name in another script', async () => {
    const total = async (where: object) =>
      (
        await runQuery<{ statements: { totalCount: number } }>(
          graph,
          'query ($where: StatementWhere) { statements(where: $where) { totalCount } }',
          { where },
        )
      ).statements.totalCount;
    expect(await total({ about: { name: 'Північний пакт' } })).toBe(120);
    expect(await total({ about: { name: 'Північний пакт', narrower: false } })).toBe(96);
    expect(await total({ about: { id: 'topic:pact' } })).toBe(120);
    expect(await total({ speaker: { name: 'ана рейл' } })).toBe(60);
    expect(await total({ speaker: { name: 'Ana Reyl' }, about: { name: 'The Pact' } })).toBe(60);
    expect(await total({ voice: { id: 'person:ilo' } })).toBe(80);
    expect(await total({ meeting: { name: 'Port Lira talks' } })).toBe(96);
    expect(await total({ meeting: { id: 'meeting:talks', relation: 'ABOUT' } })).toBe(24);
    expect(await total({ publisher: { name: 'Lira Courier' }, mode: { in: ['DIRECT'] } })).toBe(0);
    expect(await total({ article: { name: 'The talks' }, saidAt: { through: '2031-05-03' } })).toBe(0);
    expect(await total({ saidAt: { from: '2031-05', through: '2031' } })).toBe(120);
  });

  it('pages through every statement once', async () => {
    const texts: unknown[] = [];
    let after: string | null = null;
    do {
      const answer: Answer = await runQuery(graph, ABOUT_THE_PACT, {
        first: 50,
        after,
        where: { about: { name: 'NP' } },
      });
      texts.push(...answer.statements.nodes.map(({ text }) => text));
      after = answer.statements.pageInfo.hasNextPage ? answer.statements.pageInfo.endCursor : null;
    } while (after);
    expect(texts).toEqual(Array.from({ length: 120 }, (_, i) => `Claim ${119 - i} about the pact`));
  });

  it('suggests names that are near an unknown one', async () => {
    const { errors } = await runRequest(graph, ABOUT_THE_PACT, { where: { speaker: { name: 'Ana Reil' } } });
    expect(errors?.[0]).toMatchObject({
      message: 'No speaker has the name "Ana Reil". Did you mean Ana Reyl?',
      extensions: { code: 'UNKNOWN_NAME' },
    });
  });
});
