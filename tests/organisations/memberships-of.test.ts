import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { walk } from '../testkit/walk.js';

/** An assembly with two chambers; the 110 members of the lower one sit in it, and 110 clerks hold an office each. */
const MEMBERS = Array.from({ length: 110 }, (_, i) => String(i).padStart(3, '0'));

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:assembly', 'Assembly'),
      entity('org:lower-chamber', 'Lower Chamber', { edges: [['PART_OF', 'org:assembly']] }),
      entity('post:speaker', 'Speaker', { edges: [['POST_OF', 'org:lower-chamber']] }),
      ...MEMBERS.map((i) => entity(`person:m${i}`, `Member ${i}`)),
      ...MEMBERS.map((i) => entity(`post:clerk-${i}`, `Clerk ${i}`, { edges: [['POST_OF', 'org:lower-chamber']] })),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'The roll',
      memberships: MEMBERS.flatMap((i) => [
        // No two of them begin on one day, so that the order is known.
        { personId: `person:m${i}`, organisationId: 'org:lower-chamber', startDate: dayOf(2020, i) },
        { personId: `person:m${i}`, postId: `post:clerk-${i}`, startDate: dayOf(2021, i) },
      ]),
      statements: MEMBERS.map((i) => ({ text: `Words of ${i}`, speakerIds: [`person:m${i}`] })),
    }),
  );
  await write(
    graph,
    fiction({
      title: 'Speakers of the chamber',
      memberships: [
        { personId: 'person:m001', postId: 'post:speaker', startDate: day('2018-01-01'), endDate: day('2018-12-31') },
        {
          personId: 'person:m002',
          postId: 'post:speaker',
          organisationId: 'org:lower-chamber',
          startDate: day('2019-01-01'),
        },
      ],
    }),
  );
});
afterAll(() => graph.close());

const dayOf = (year: number, i: string) => day(new Date(Date.UTC(year, 0, 1 + Number(i))).toISOString().slice(0, 10));

interface Page {
  totalCount: number;
  nodes: { person: { name: string }; post: { title: string } | null; certain: boolean }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

const PAGE = `totalCount nodes { certain person { name } post { title } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

const OF_ORGANISATION = `query ($id: ID!, $below: Boolean!, $asOf: PartialDate, $first: Int, $after: String, $last: Int, $before: String) {
  organisation(id: $id) {
    memberships(below: $below, asOf: $asOf, first: $first, after: $after, last: $last, before: $before) { ${PAGE} }
  }
}`;

const ofOrganisation = async (id: string, below: boolean, more: object = {}) =>
  (await runQuery<{ organisation: { memberships: Page } }>(graph, OF_ORGANISATION, { id, below, ...more })).organisation
    .memberships;

describe('of an organisation', () => {
  it('are its members and the holders of its offices; with below, those further down', async () => {
    expect(await ofOrganisation('org:lower-chamber', false)).toMatchObject({ totalCount: 222 });
    expect(await ofOrganisation('org:assembly', false)).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await ofOrganisation('org:assembly', true)).toMatchObject({ totalCount: 222 });
    expect(await ofOrganisation('org:assembly', true, { asOf: '2018-06-01' })).toMatchObject({
      nodes: [{ person: { name: 'Member 001' }, post: { title: 'Speaker' }, certain: true }],
    });
  });

  it.each([true, false])('are paged both ways, each once (below: %s)', async (below) => {
    const of = below ? 'org:assembly' : 'org:lower-chamber';
    const { forward, backward } = await walk(100, (variables) => ofOrganisation(of, below, variables));
    expect(forward.map(({ person, post }) => `${person.name} ${post?.title}`)).toEqual([
      ...MEMBERS.map((i) => `Member ${i} Clerk ${i}`).reverse(),
      ...MEMBERS.map((i) => `Member ${i} undefined`).reverse(),
      'Member 002 Speaker',
      'Member 001 Speaker',
    ]);
    expect(backward).toEqual(forward);
  });

  it('refuse a cursor of another organisation', async () => {
    const { pageInfo } = await ofOrganisation('org:assembly', true, { first: 1 });
    const variables = { id: 'org:lower-chamber', below: true, first: 1, after: pageInfo.endCursor };
    const { errors } = await runRequest(graph, OF_ORGANISATION, variables);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });
});

describe('of a post', () => {
  it('are its holders, one after another', async () => {
    const { post } = await runQuery<{ post: { memberships: Page; early: Page } }>(
      graph,
      `{ post(name: "Speaker") {
        memberships { ${PAGE} }
        early: memberships(where: { person: { name: "Member 001" } }) { ${PAGE} }
      } }`,
    );
    expect(post.memberships.nodes.map(({ person }) => person.name)).toEqual(['Member 002', 'Member 001']);
    expect(post.early).toMatchObject({ totalCount: 1, nodes: [{ person: { name: 'Member 001' } }] });
  });
});

describe('of people', () => {
  it.each([1, 20, 100])('have offices, organisations and evidence of %i people in four round trips', async (first) => {
    const counting = countingGraph(graph);
    const { people } = await runQuery<{ people: { nodes: { memberships: Page }[] } }>(
      counting,
      `query ($first: Int) {
        people(first: $first) {
          nodes {
            memberships(asOf: "2031", first: 2) {
              totalCount
              nodes {
                certain person { name } organisation { name } post { title organisation { name } } onBehalfOf { name }
                evidence { exact article { title } }
              }
            }
          }
        }
      }`,
      { first },
    );
    expect(people.nodes).toHaveLength(first);
    for (const { memberships } of people.nodes) {
      expect(memberships.nodes.slice(0, 2)).toMatchObject([
        { post: { organisation: { name: 'Lower Chamber' } } },
        { organisation: { name: 'Lower Chamber' } },
      ]);
    }
    expect(counting.reads.sort()).toEqual([
      'evidence.ofClaim',
      'memberships.by.person',
      'memberships.count.by.person',
      'people.list',
    ]);
  });

  it.each([1, 20, 100])('lead from %i offices below an organisation to what their holders said', async (first) => {
    const counting = countingGraph(graph);
    const { organisation } = await runQuery<{
      organisation: { memberships: { nodes: { person: { statements: { nodes: { text: string }[] } } }[] } };
    }>(
      counting,
      `query ($first: Int) {
        organisation(id: "org:assembly") {
          memberships(below: true, asOf: "2031-05-04", first: $first) {
            nodes { certain post { title } person { statements(first: 1) { nodes { text } } } }
          }
        }
      }`,
      { first },
    );
    expect(organisation.memberships.nodes).toHaveLength(first);
    expect(organisation.memberships.nodes[0]).toEqual({
      certain: true,
      post: { title: 'Clerk 109' },
      person: { statements: { nodes: [{ text: 'Words of 109' }] } },
    });
    expect(counting.reads).toEqual(['entities.byId', 'memberships.by.organisationAndBelow', 'statements.of.speaker']);
  });
});
