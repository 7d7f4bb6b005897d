import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';

const MONDAY = '2031-05-05T09:00:00.000Z';
const TUESDAY = '2031-05-06T09:00:00.000Z';
/** More than are read one by one. */
const COMMON = 1_100;

const account = { title: 'Account', url: 'https://courier.example/', publishedAt: day('2031-05-04') };
const common = Array.from({ length: COMMON }, (_, i) => ({
  text: `Fog number ${i} lies on the strait`,
  speakerIds: [i % 2 ? 'person:ana' : 'person:ilo'],
  aboutIds: [i % 10 ? 'topic:fog' : 'topic:strait'],
  saidAt: day('2031-04-02'),
}));
const rare = [
  { text: 'The lamp of the strait burns', speakerIds: ['person:ana'], saidAt: day('2031-04-01') },
  { text: 'A strait has no lamp', speakerIds: ['person:ilo'], saidAt: day('2031-04-03') },
  { text: 'У маяка новая лампа', speakerIds: ['person:ilo'], saidAt: day('2031-04-04') },
];
const quota = (state: string) => [
  { text: `The herring quota is ${state}`, speakerIds: ['person:ana'], saidAt: day('2031-04-05') },
];

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('person:ana', 'Ana Reyl', { aliases: ['Ана Рейл'] }),
      entity('person:ilo', 'Ilo Marnovich'),
      entity('topic:fog', 'Fog'),
      entity('topic:strait', 'Northern strait'),
    ),
  );
  await write(graph, fiction({ title: 'Fog and lamps', statements: [...common, ...rare] }));
  await write(graph, fiction({ ...account, statements: quota('withdrawn') }), () => MONDAY);
  await write(graph, fiction({ ...account, statements: quota('restored') }), () => TUESDAY);
  await write(
    graph,
    fiction({
      title: 'The lamp of Lira',
      publishedAt: day('2031-05-01'),
      statements: [{ text: 'Nothing else burns' }],
    }),
  );
});
afterAll(() => graph.close());

interface Found {
  statements: { totalCount: number; nodes: { text: string }[] };
}

const statements = async (where: string, more = '', on = graph): Promise<Found['statements']> => {
  const found = await runQuery<Found>(
    on,
    `{ statements(where: { ${where} }, first: 5 ${more}) { totalCount nodes { text } } }`,
  );
  return found.statements;
};
const textsOf = async (where: string, more = '') => (await statements(where, more)).nodes.map(({ text }) => text);

describe('statements that hold a text', () => {
  it('hold all of its words, in any order, newest first', async () => {
    expect(await textsOf('text: { matches: "LAMP strait" }')).toEqual([
      'A strait has no lamp',
      'The lamp of the strait burns',
    ]);
    expect(await textsOf('text: { matches: "lamp" }, speaker: { name: "Ana Reyl" }')).toEqual([
      'The lamp of the strait burns',
    ]);
  });

  it('hold what stands in quotation marks in a row', async () => {
    expect(await textsOf('text: { matches: "\\"lamp of the\\" burns" }')).toEqual(['The lamp of the strait burns']);
    expect(await textsOf('text: { matches: "“strait lamp”" }')).toEqual([]);
  });

  it('are found in whatever script they are', async () => {
    expect(await textsOf('text: { matches: "lampa" }')).toEqual(['У маяка новая лампа']);
  });

  it('hold whole words, not parts of them', async () => {
    expect(await textsOf('text: { matches: "lam" }')).toEqual([]);
    expect(await textsOf('text: { matches: "ber 7" }')).toEqual([]);
  });

  it('are the same whether few or many hold the text', async () => {
    const few = await statements('text: { matches: "\\"number 7\\"" }');
    expect(few.nodes.map(({ text }) => text)).toEqual(['Fog number 7 lies on the strait']);
    const many = await statements('text: { matches: "fog" }, about: { name: "Northern strait" }');
    expect(many.totalCount).toBe(COMMON / 10);
    expect((await statements('text: { matches: "fog strait" }')).totalCount).toBe(COMMON);
  });

  it('combine with `not` and `or`', async () => {
    expect(await textsOf('text: { matches: "lamp" }, not: { text: { matches: "burns" } }')).toEqual([
      'A strait has no lamp',
    ]);
    expect(await textsOf('or: [{ text: { matches: "burns" } }, { text: { matches: "quota" } }]')).toEqual([
      'Nothing else burns',
      'The herring quota is restored',
      'The lamp of the strait burns',
    ]);
  });

  it('were believed by `knownAt` and said by `asOf`', async () => {
    expect(await textsOf('text: { matches: "herring" }')).toEqual(['The herring quota is restored']);
    expect(await textsOf('text: { matches: "herring" }', ', knownAt: "2031-05-05"')).toEqual([
      'The herring quota is withdrawn',
    ]);
    expect(await textsOf('text: { matches: "lamp" }', ', asOf: "2031-04-02"')).toEqual([
      'The lamp of the strait burns',
    ]);
  });

  it('are counted in groups', async () => {
    const { statementGroups } = await runQuery<{ statementGroups: { groups: { count: number }[] } }>(
      graph,
      '{ statementGroups(where: { text: { matches: "lamp" } }, by: [SPEAKER]) { groups { count } } }',
    );
    expect(statementGroups.groups.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('are a condition on those who said them', async () => {
    const { people } = await runQuery<{ people: { nodes: { name: string }[] } }>(
      graph,
      '{ people(where: { statements: { some: { text: { matches: "burns" } } } }) { nodes { name } } }',
    );
    expect(people.nodes).toEqual([{ name: 'Ana Reyl' }]);
  });

  it('are listed under a parent', async () => {
    const { person } = await runQuery<{ person: Found }>(
      graph,
      '{ person(name: "Ilo Marnovich") { statements(where: { text: { matches: "lamp" } }) { totalCount nodes { text } } } }',
    );
    expect(person.statements).toEqual({ totalCount: 1, nodes: [{ text: 'A strait has no lamp' }] });
  });

  it('take one read to look the text up and one for a page, few or many', async () => {
    const counting = countingGraph(graph);
    const page = (text: string) =>
      runQuery(counting, `{ statements(where: { text: { matches: "${text}" } }, first: 50) { nodes { text } } }`);
    await page('lamp');
    expect(counting.reads).toEqual(['search.few.statement_tokens', 'statements.by.text']);
    counting.reads.length = 0;
    await page('fog');
    expect(counting.reads).toEqual(['search.few.statement_tokens', 'statements.by.time']);
  });

  it('keep their cursors when a further one is loaded', async () => {
    const page = (after: string) =>
      `{ statements(where: { text: { matches: "lamp" } }, first: 1 ${after}) { nodes { text } pageInfo { endCursor } } }`;
    const { statements: first } = await runQuery<{ statements: { pageInfo: { endCursor: string } } }>(graph, page(''));
    await write(graph, fiction({ title: 'Later', statements: [{ text: 'One more lamp', saidAt: day('2031-03-01') }] }));
    const { data } = await runRequest(graph, page(`, after: "${first.pageInfo.endCursor}"`));
    expect(data).toMatchObject({ statements: { nodes: [{ text: 'The lamp of the strait burns' }] } });
  });
});

describe('articles that hold a text', () => {
  const titles = async (where: string) => {
    const { articles } = await runQuery<{ articles: { totalCount: number; nodes: { title: string }[] } }>(
      graph,
      `{ articles(where: { ${where} }) { totalCount nodes { title } } }`,
    );
    expect(articles.totalCount).toBe(articles.nodes.length);
    return articles.nodes.map(({ title }) => title);
  };

  it('hold its words in title or text', async () => {
    expect(await titles('text: { matches: "lira" }')).toEqual(['The lamp of Lira']);
    expect(await titles('text: { matches: "\\"else burns\\"" }')).toEqual(['The lamp of Lira']);
    expect(await titles('text: { matches: "lamp fog" }')).toEqual(['Fog and lamps']);
    expect(await titles('text: { matches: "lira" }, language: { eq: "xx" }')).toEqual([]);
  });

  it('have a title like it, small misspellings apart', async () => {
    expect(await titles('title: { matches: "lamb lirra" }')).toEqual(['The lamp of Lira']);
  });
});

describe('people with a name like a text', () => {
  const people = async (where: string, on = graph) => {
    const found = await runQuery<{ people: { totalCount: number; nodes: { name: string }[] } }>(
      on,
      `{ people(where: { ${where} }) { totalCount nodes { name } } }`,
    );
    expect(found.people.totalCount).toBe(found.people.nodes.length);
    return found.people.nodes.map(({ name }) => name);
  };

  it.each([
    ['a word of it', 'reyl', ['Ana Reyl']],
    ['a beginning', 'marno', ['Ilo Marnovich']],
    ['a misspelling', 'Marnowich', ['Ilo Marnovich']],
    ['two of them', 'Marnowitch', ['Ilo Marnovich']],
    ['three of them', 'Nalnowitch', []],
    ['another script', 'Рейл', ['Ana Reyl']],
    ['a name that stands in it', 'Ana Reyl of Lira', []],
  ])('are found by %s', async (_, text, names) => {
    expect(await people(`name: { matches: "${text}" }`)).toEqual(names);
  });

  it('meet every other condition too', async () => {
    expect(await people('name: { matches: "reyl", startsWith: "ilo" }')).toEqual([]);
    expect(await people('not: { name: { matches: "reyl" } }')).toEqual(['Ilo Marnovich']);
    expect(await people('ids: ["person:ilo"], name: { matches: "marnovich" }')).toEqual(['Ilo Marnovich']);
  });

  it('are a condition on what they said', async () => {
    expect(await textsOf('text: { matches: "lamp" }, speakers: { some: { name: { matches: "reil" } } }')).toEqual([
      'The lamp of the strait burns',
    ]);
  });

  it('take one read for the names and one for the page', async () => {
    const counting = countingGraph(graph);
    await runQuery(counting, '{ people(where: { name: { matches: "reyl" } }) { nodes { name } } }');
    expect(counting.reads).toEqual(['names.like', 'people.list.by.id']);
  });
});
