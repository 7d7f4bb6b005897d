import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Graph } from '../../../src/graph/graph.js';
import { draftFacts } from '../../../src/ingest/drafting/draft.js';
import { Issues } from '../../../src/ingest/errors.js';
import type { FactsInput, StatementInput } from '../../../src/ingest/facts.schema.js';
import { readArticle } from '../../../src/ingest/formats/brief.js';
import { Known } from '../../../src/ingest/known.js';
import { Directory } from '../../../src/ingest/resolution/directory.js';
import { write } from '../../../src/ingest/writer.js';
import { declarations, entity } from '../../testkit/fiction.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { article } from '../brief-files.js';
import { completing, failing, type ModelServer, openModelServer, proposing } from './model-server.js';

const TEXT = `“We will not sign,” said Mira Solvei. Tam Orlan said it was late.

The minister of the sea let it be known that the toll must fall. No toll, no toll. In Orlan’s eyes the ships can pay.`;
const MINISTER = {
  speaker: 'The minister of the sea',
  quote: 'the toll must fall',
  mode: 'INDIRECT',
  verb: 'let it be known',
};

let graph: Graph;
let server: ModelServer;
beforeAll(async () => {
  graph = await openTestGraph();
  server = await openModelServer();
  await write(graph, declarations(entity('person:mira-solvei', 'Mira Solvei')));
});
afterAll(async () => {
  await server.close();
  await graph.close();
});

async function draft(answer: ModelServer['answer'], timeoutMs?: number) {
  server.answer = answer;
  const issues = new Issues('case.md');
  const read = readArticle(article(TEXT), 'case.md', issues);
  issues.throwIfAny();
  const model = { baseUrl: server.baseUrl, apiKey: 'sesame', name: 'oracle', ...(timeoutMs ? { timeoutMs } : {}) };
  const made = await draftFacts(read!, new Directory(graph, new Known()), model);
  const { statements } = parse(made.yaml) as FactsInput;
  return { ...made, all: statements!, added: statements!.filter(({ method }) => method === 'MODEL') };
}

/** Each draft has what the rules found, whatever a model does. */
const RULES = [
  ['RULES', 'We will not sign'],
  ['RULES', 'it was late'],
];
const quoted = (statements: readonly StatementInput[]) =>
  statements.map(({ method, quote }) => [method, (quote as { exact: string }).exact]);

describe('a model', () => {
  it('is asked with the key, by its name, about title and text', async () => {
    await draft(proposing());
    expect(server.asked).toMatchObject({
      authorization: 'Bearer sesame',
      path: '/v1/chat/completions',
      body: { model: 'oracle', messages: [{ role: 'system' }, { role: 'user' }] },
    });
    expect(server.asked!.body.messages[1]!.content).toContain('A dry year\n\n“We will not sign,”');
  });

  it('adds what it proposes, marked as a model’s, with its place in the article and little confidence', async () => {
    const { all, added, dropped, modelFault } = await draft(proposing(MINISTER));
    expect(quoted(all)).toEqual([...RULES, ['MODEL', 'the toll must fall']]);
    expect(added).toEqual([
      {
        speakers: [],
        attributedAs: 'The minister of the sea',
        about: [],
        mode: 'INDIRECT',
        verb: 'let it be known',
        kinds: ['ASSERTION'],
        quote: { exact: 'the toll must fall', start: TEXT.indexOf('the toll must fall') },
        method: 'MODEL',
        confidence: 0.6,
        reason: expect.stringContaining('proposed by oracle'),
      },
    ]);
    expect([dropped, modelFault]).toEqual([[], null]);
  });

  it('speaks of those whom the graph knows, and of those whom the draft makes known', async () => {
    const pay = { speaker: 'Mira Solvei', quote: 'the ships can pay', mode: 'INDIRECT' };
    expect((await draft(proposing(pay))).added).toMatchObject([{ speakers: ['person:mira-solvei'] }]);
    expect((await draft(proposing({ ...pay, speaker: 'Tam Orlan' }))).added).toMatchObject([
      { speakers: ['tam-orlan'] },
    ]);
  });

  it.each(['We will not sign', '“We will not sign,”', 'sign,” said Mira Solvei'])(
    'adds nothing to words that the rules have: %s',
    async (quote) => {
      const { all, dropped } = await draft(proposing({ speaker: 'Mira Solvei', quote, mode: 'DIRECT' }));
      expect(quoted(all)).toEqual(RULES);
      expect(dropped).toEqual([]);
    },
  );

  it.each([
    ['a quote that is not in the article', { quote: 'the toll must rise' }, /the toll must rise/],
    ['a quote that stands there twice', { quote: 'o toll' }, /o toll/],
    ['a speaker who is not in the article', { speaker: 'Ana Reyl' }, /"Ana Reyl" is not in the article/],
    ['no quote', { quote: undefined }, /not of the form that was asked for: \{"speaker"/],
    ['another mode', { mode: 'SUNG' }, /not of the form/],
  ])('has %s dropped, with the reason, and the rest kept', async (_, wrong, reason) => {
    const pay = { speaker: 'Orlan', quote: 'the ships can pay', mode: 'INDIRECT' };
    const { all, dropped } = await draft(proposing({ ...MINISTER, ...wrong }, pay));
    expect(quoted(all)).toEqual([...RULES, ['MODEL', 'the ships can pay']]);
    expect(dropped).toEqual([expect.stringMatching(reason)]);
  });

  it.each([
    ['status 500', failing(500), /answers with status 500/],
    ['status 429', failing(429), /answers with status 429/],
    ['no completion', failing(200), /something else than was asked for/],
    ['no JSON', failing(200, 'Good day!'), /something else/],
    ['words instead of JSON', completing('Here you are: {"statements": ['), /something else/],
    ['JSON of another form', completing('{"quotes": []}'), /something else/],
    ['statements without end', proposing(...Array.from({ length: 201 }, () => MINISTER)), /something else/],
  ])('that answers with %s leaves the draft to the rules, and it is said', async (_, answer, fault) => {
    const { all, dropped, modelFault } = await draft(answer);
    expect(quoted(all)).toEqual(RULES);
    expect(modelFault).toMatch(fault);
    expect(dropped).toEqual([]);
  });

  it.each([
    ['never answers', () => {}],
    ['stops in the middle', (response) => void response.write('{"choices": [')],
  ] as [string, ModelServer['answer']][])('that %s is given up at its deadline', async (_, answer) => {
    const { all, modelFault } = await draft(answer, 50);
    expect(quoted(all)).toEqual(RULES);
    expect(modelFault).toMatch(/does not answer/);
  });
});
