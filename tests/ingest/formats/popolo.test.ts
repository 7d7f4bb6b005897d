import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { loadPaths } from '../../../src/ingest/loader.js';
import { write } from '../../../src/ingest/writer.js';
import { declarations, entity } from '../../testkit/fiction.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { runQuery } from '../../testkit/run-query.js';

const HOUSE = {
  persons: [
    {
      id: 'p1',
      name: 'Ana Reyl',
      other_names: [{ name: 'Ana Reyl-Sand' }],
      identifiers: [
        { scheme: 'Arvenian Register', identifier: '17' },
        { scheme: 'wikidata', identifier: 'Q999000111' },
      ],
      sources: [{ url: 'https://house.example/reyl' }],
      updated_at: '2031-02-03T10:00:00Z',
      memberships: [{ organization_id: 'org/tide', role: 'member' }],
    },
    { id: 'p2', given_name: 'Ilo', family_name: 'Marn', identifiers: null, image: null },
    { id: 'p3', name: 'Marn' },
  ],
  organizations: [
    {
      id: 'org/house',
      name: 'House of Arvenia',
      classification: 'legislature',
      posts: [{ id: 'chair', label: 'Chair' }],
    },
    { id: 'org/tide', name: 'Tide Party', classification: 'party', other_names: [{ name: 'TP' }] },
  ],
  posts: [],
  memberships: [
    { person_id: 'p1', post_id: 'chair', start_date: '2030-01', end_date: '', on_behalf_of_id: 'org/tide' },
    { person_id: 'p2', organization_id: 'org/house', role: 'Clerk', start_date: '2029', end_date: '2030-06-30' },
    { person_id: 'p2', organization_id: 'org/nowhere' },
  ],
};

let graph: Graph;
let folder: string;
beforeAll(async () => {
  graph = await openTestGraph();
  folder = await mkdtemp(join(tmpdir(), 'communique-popolo-'));
  const known = { ...entity('person:a-reyl', 'A. Reyl'), identifiers: [{ scheme: 'wikidata', value: 'Q999000111' }] };
  await write(graph, declarations(known));
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true, force: true });
});

async function load(content: string) {
  const file = join(folder, 'house.json');
  await writeFile(file, content);
  return loadPaths(graph, [file]);
}

describe('Popolo JSON', () => {
  it('makes each person an entry with the memberships of the record as evidence', async () => {
    const outcomes = await load(JSON.stringify(HOUSE));
    expect(outcomes.map(({ item, status, format }) => [item, status, format])).toEqual([
      ['p1', 'LOADED', 'popolo'],
      ['p2', 'LOADED', 'popolo'],
    ]);
    const { memberships } = await runQuery<{ memberships: { nodes: unknown[] } }>(
      graph,
      `{ memberships(first: 9) { nodes {
        person { id name } organisation { name } post { title } onBehalfOf { name } startDate endDate attestedAt
        evidence { exact article { kind publishedAt publisher { name } } }
      } } }`,
    );
    const reyl = { id: 'person:a-reyl', name: 'A. Reyl' };
    const article = { kind: 'REGISTER', publishedAt: '2031-02-03', publisher: { name: 'Register house.example' } };
    const own = { kind: 'REGISTER', publishedAt: '2030-06-30', publisher: { name: 'Register house.json' } };
    expect(memberships.nodes).toHaveLength(3);
    expect(memberships.nodes).toEqual(
      expect.arrayContaining([
        {
          person: reyl,
          organisation: { name: 'House of Arvenia' },
          post: { title: 'Chair of House of Arvenia' },
          onBehalfOf: { name: 'Tide Party' },
          startDate: '2030-01',
          endDate: null,
          attestedAt: '2031-02-03',
          evidence: [{ exact: 'Chair, House of Arvenia, on behalf of Tide Party, from 2030-01', article }],
        },
        {
          person: reyl,
          organisation: { name: 'Tide Party' },
          post: null,
          onBehalfOf: null,
          startDate: null,
          endDate: null,
          attestedAt: '2031-02-03',
          evidence: [{ exact: 'member, Tide Party', article }],
        },
        {
          person: { id: 'person:ilo-marn', name: 'Ilo Marn' },
          organisation: { name: 'House of Arvenia' },
          post: { title: 'Clerk of House of Arvenia' },
          onBehalfOf: null,
          startDate: '2029',
          endDate: '2030-06-30',
          attestedAt: null,
          evidence: [{ exact: 'Clerk, House of Arvenia, from 2029, to 2030-06-30', article: own }],
        },
      ]),
    );
  });

  it('knows no person by a surname alone, and notes what it leaves out', async () => {
    const { people } = await runQuery<{ people: { nodes: { id: string }[] } }>(
      graph,
      '{ people(first: 9) { nodes { id } } }',
    );
    expect(people.nodes.map(({ id }) => id)).toEqual(['person:a-reyl', 'person:ilo-marn']);
    const last = { ...HOUSE, persons: [...HOUSE.persons].reverse() };
    const outcomes = await load(JSON.stringify(last));
    expect(outcomes.map(({ status, notes }) => [status, notes])).toEqual([
      [
        'UNCHANGED',
        [
          'p3 is left out: "Marn" is no full name',
          'a membership is left out: the file has no organization "org/nowhere"',
        ],
      ],
      ['UNCHANGED', undefined],
    ]);
  });

  it('refuses broken JSON with its line, and fields of the wrong form with their place', async () => {
    const issues = async (content: string) => {
      const [outcome] = await load(content);
      return outcome?.status === 'REFUSED' ? outcome.issues.map(({ line, message }) => `${line}: ${message}`) : [];
    };
    expect(await issues('{\n "persons": [\n  {"id": }\n]}')).toEqual([expect.stringMatching(/^3: broken JSON: /)]);
    const wrong = { persons: [{ id: 'p1', name: 'Ana Reyl', memberships: [{ start_date: 'May 2031' }] }] };
    expect(await issues(JSON.stringify(wrong))).toEqual([
      expect.stringMatching(/^1: .*must be a date: 2031, 2031-05 or 2031-05-04/),
    ]);
    expect(await issues(JSON.stringify({ persons: [{ id: 'p1', name: 'Ana Reyl' }] }))).toEqual([
      '1: no date in the whole file tells when it was known: give a person "updated_at"',
    ]);
    expect(await issues('{"organizations": [], "persons": {}}')).toEqual(['1: "persons" must be a list']);
  });

  it('names a record that is wrong, and loads the others', async () => {
    const [ana, ...others] = HOUSE.persons;
    const broken = { id: 'p9', name: 'Oda Brent', memberships: [{ start_date: 'May 2031' }] };
    const house = { ...HOUSE, persons: [broken, ana, { name: 'No Body' }, ...others] };
    const outcomes = await load(JSON.stringify(house, null, 1));
    expect(outcomes.map(({ item, status }) => [item, status])).toEqual([
      ['p9', 'REFUSED'],
      ['persons[2]', 'REFUSED'],
      ['p1', 'UNCHANGED'],
      ['p2', 'UNCHANGED'],
    ]);
    expect(outcomes[0]).toMatchObject({ issues: [{ line: 8, message: expect.stringContaining('must be a date') }] });
  });
});
