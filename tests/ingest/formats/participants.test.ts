import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import type { FileOutcome } from '../../../src/ingest/load-options.js';
import { write } from '../../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../../testkit/fiction.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { runQuery } from '../../testkit/run-query.js';
import { RegisterFiles } from './register-files.js';

const PAGE = `---
tags: statements-releases
date: '2031-06-09'
source_url: https://press.example/readout
published_time: 2031-06-09 18:00:00-04:00
title: "Readout of President Tam Orlan of Westria’s Call with Prime Minister Mira Solvei of Nordmark"
---

President Tam Orlan of Westria spoke by video with Prime Minister Mira Solvei of Nordmark.

Meeting participants included:

Ivo Talin, President of the Ropemakers

Ana Reyl, Minister of Ports of Nordmark

Eda Voss, Harbour Master, Port Lira

Bo Tarn (by video)

President Oda Brent, Republic of Vik

President Ilo Marn, Guild of Ropemakers

Nobody Known, Chair of the Ropemakers
`;

const OFFICES = [
  ['person:ivo-talin', 'post:president'],
  ['person:ana-reyl', 'post:ports'],
  ['person:eda-voss', 'post:harbour-master'],
  ['person:oda-brent', 'post:president-of-vik'],
  ['person:ilo-marn', 'post:president-of-vik'],
] as const;

let graph: Graph;
let files: RegisterFiles;
let outcomes: FileOutcome[];
beforeAll(async () => {
  graph = await openTestGraph();
  files = await RegisterFiles.create();
  const known = [
    entity('org:nordmark', 'Nordmark', { properties: { classification: 'COUNTRY' } }),
    entity('post:president', 'President of Nordmark', { edges: [['POST_OF', 'org:nordmark']] }),
    entity('post:ports', 'Minister of Ports', { edges: [['POST_OF', 'org:nordmark']] }),
    entity('post:harbour-master', 'Harbour Master of Port Lira', { edges: [['POST_OF', 'org:nordmark']] }),
    entity('person:ivo-talin', 'Ivo Talin'),
    entity('person:ana-reyl', 'Ana Reyl'),
    entity('person:eda-voss', 'Eda Voss'),
    entity('person:bo-tarn', 'Bo Tarn'),
    entity('org:vik', 'Vik', { properties: { classification: 'COUNTRY' } }),
    entity('post:president-of-vik', 'President of Vik', { edges: [['POST_OF', 'org:vik']] }),
    entity('person:oda-brent', 'Oda Brent'),
    entity('person:ilo-marn', 'Ilo Marn'),
  ];
  await write(graph, declarations(...known));
  const memberships = OFFICES.map(([personId, postId]) => ({ personId, postId, startDate: day('2030-01-01') }));
  await write(graph, fiction({ title: 'Offices', memberships }));
  await files.write({ 'readout.md': PAGE });
  outcomes = await files.load(graph, 'readout.md');
});
afterAll(async () => {
  await graph.close();
  await files.remove();
});

describe('those whom a list under a readout names', () => {
  it('are taken by name less surely, with a note, where the office beside it is not known of them', async () => {
    expect(outcomes[0]!.notes).toEqual([
      expect.stringMatching(
        /^"Ivo Talin, President of the Ropemakers" is taken for Ivo Talin \(person:ivo-talin, .*by the name alone: check that it is no namesake$/,
      ),
      expect.stringMatching(
        /^"President Ilo Marn, Guild of Ropemakers" is taken for Ilo Marn .*: check that it is no namesake$/,
      ),
    ]);
    const { attendances } = await runQuery<{
      attendances: {
        nodes: { attendee: { id: string }; post: { id: string } | null; evidence: { confidence: number }[] }[];
      };
    }>(
      graph,
      `{ attendances(first: 20) { nodes { attendee { ... on Person { id } } post { id } evidence { confidence } } } }`,
    );
    const listed = attendances.nodes.map(({ attendee, post, evidence }) => [
      attendee.id,
      post?.id ?? null,
      evidence[0]!.confidence,
    ]);
    expect(listed.sort()).toEqual([
      ['person:ana-reyl', 'post:ports', 1],
      ['person:bo-tarn', null, 0.95],
      ['person:eda-voss', 'post:harbour-master', 1],
      ['person:ilo-marn', 'post:president-of-vik', 0.8],
      ['person:ivo-talin', null, 0.8],
      ['person:mira-solvei', 'post:prime-minister-of-nordmark', 0.9],
      ['person:oda-brent', 'post:president-of-vik', 1],
      ['person:tam-orlan', 'post:president-of-westria', 0.9],
    ]);
  });

  it('are some of "the leaders" though nobody knows who they are, which is noted and said of each word of theirs', async () => {
    const call = PAGE.slice(0, PAGE.indexOf('Meeting participants'))
      .replace('Call with Prime Minister Mira Solvei of Nordmark', 'Call with Leaders')
      .replace('https://press.example/readout', 'https://press.example/call')
      .replaceAll('2031-06-09', '2031-07-19')
      .replaceAll('Tam Orlan of Westria', 'Tam Orlan')
      .replace('with Prime Minister Mira Solvei of Nordmark', 'with leaders');
    const names = 'Prime Minister Mira Solvei of Nordmark and Prime Minister Nils Orre of Canada';
    await files.write({
      'call.md': `${call}The leaders welcomed the end of the toll.\n\nParticipants in the call included ${names}.\n`,
    });
    const [outcome] = await files.load(graph, 'call.md');
    expect(outcome!.notes).toEqual([expect.stringMatching(/^not decided who "Prime Minister Nils Orre of Canada" is/)]);
    const { statements } = await runQuery<{ statements: { nodes: { evidence: { reason: string }[] }[] } }>(
      graph,
      '{ statements(where: { attributedAs: { eq: "The leaders" } }) { nodes { evidence { reason } } } }',
    );
    expect(statements.nodes[0]!.evidence[0]!.reason).toMatch(/not decided who Prime Minister Nils Orre of Canada is/);
  });

  it('are the same people when they are read again', async () => {
    const [again] = await files.load(graph, 'readout.md', { reread: true });
    expect(again).toMatchObject({ notes: outcomes[0]!.notes, report: { entities: 0, names: 0 } });
  });
});
