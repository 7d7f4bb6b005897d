import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { Known } from '../../src/ingest/known.js';
import { renamings } from '../../src/ingest/renamings.js';
import { write } from '../../src/ingest/writer.js';
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
