import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { Known } from '../../src/ingest/known.js';
import { renamings } from '../../src/ingest/renamings.js';
import { write } from '../../src/ingest/writer.js';
import { MergeStore } from '../../src/review/merge.store.js';
import { openTestGraph } from '../testkit/graphs.js';
import { faultsOf, load } from './brief-files.js';

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
});
afterEach(() => graph.close());

const topics = (...lines: string[]) => ({ facts: `facts: 1\ntopics:\n${lines.map((line) => `  ${line}\n`).join('')}` });

const BAY = topics(
  'sea: { label: Sea }',
  'strait: { label: Strait, broader: [sea] }',
  'bay: { label: Bay, broader: [strait] }',
);
const TURNED = topics('sea: { label: Sea, broader: [bay] }');
const CIRCLE = ['case.facts.yaml:3: topic:sea → topic:bay → topic:strait → topic:sea goes round in a circle'];

describe('a thing that one file puts below another', () => {
  it('cannot be put above it by a later one', async () => {
    await write(graph, await load(BAY, graph));
    expect(await faultsOf(load(TURNED, graph))).toEqual(CIRCLE);
  });

  it('cannot in a run that writes nothing either', async () => {
    const known = new Known();
    known.add(await load(BAY, graph, known));
    expect(await faultsOf(load(TURNED, graph, known))).toEqual(CIRCLE);
  });

  it('can be where the later file takes it out of there', async () => {
    await write(graph, await load(BAY, graph));
    const moved = topics('strait: { label: Strait }', 'sea: { label: Sea, broader: [bay] }');
    expect((await load(moved, graph)).entities).toHaveLength(2);
  });
});

describe('a key that is declared under another name', () => {
  const person = (name: string) => ({
    facts: `facts: 1\npeople: { mira-solvay: { name: ${name}, names: [{ text: Mira S. }] } }\n`,
  });
  const NOTE =
    'person:mira-solvay is known as "Mira Solvay" and declared here as "Anna Other": if these are two, the new one needs a key of its own';

  const notesOn = async (name: string, known = new Known()) =>
    renamings(await load(person(name), graph, known), graph, known);

  it('is noted', async () => {
    expect(await notesOn('Mira Solvay')).toEqual([]);
    await write(graph, await load(person('Mira Solvay'), graph));
    expect(await notesOn('MIRA SOLVAY')).toEqual([]);
    expect(await notesOn('Mira S.')).toEqual([]);
    expect(await notesOn('Anna Other')).toEqual([NOTE]);
  });

  it('is noted in a run that writes nothing', async () => {
    const known = new Known();
    known.add(await load(person('Mira Solvay'), graph, known));
    expect(await notesOn('Mira S.', known)).toEqual([]);
    expect(await notesOn('Anna Other', known)).toEqual([NOTE]);
  });
});

describe('an identifier that another thing has', () => {
  const people = (...lines: string[]) => ({
    facts: `facts: 1\npeople:\n${lines.map((line) => `  ${line}\n`).join('')}`,
  });
  const ANA = people('ana-reyl: { name: Ana Reyl, identifiers: { wikidata: Q999000111 } }');
  const BELA = people(
    'ilo-marn: { name: Ilo Marn }',
    'bela-reyl: { name: Bela Reyl, identifiers: { wikidata: Q999000111 } }',
  );
  const TAKEN = [
    'case.facts.yaml:4: wikidata:Q999000111 identifies Ana Reyl (person:ana-reyl) already: if both are one, declare it under that key; if not, one of the two identifiers is wrong',
  ];

  it('is refused, and its own is not', async () => {
    await write(graph, await load(ANA, graph));
    expect(await faultsOf(load(BELA, graph))).toEqual(TAKEN);
    expect((await load(ANA, graph)).entities).toHaveLength(1);
  });

  it('is refused in a run that writes nothing', async () => {
    const known = new Known();
    known.add(await load(ANA, graph, known));
    expect(await faultsOf(load(BELA, graph, known))).toEqual(TAKEN);
    expect((await load(ANA, graph, known)).entities).toHaveLength(1);
  });

  it('came with a thing that was merged into it, whose declaration loads as before', async () => {
    await write(graph, await load(people('bela-reyl: { name: Bela Reyl }'), graph), () => '2021-05-03T09:00:00.000Z');
    await write(graph, await load(ANA, graph), () => '2021-05-03T09:00:00.000Z');
    await new MergeStore(graph).merge({ from: 'person:ana-reyl', into: 'person:bela-reyl', reason: null }, 'an editor');
    for (const facts of [ANA, BELA]) expect((await load(facts, graph)).entities.length).toBeGreaterThan(0);
  });
});
