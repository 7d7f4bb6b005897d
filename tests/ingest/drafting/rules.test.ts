import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { ArticleText } from '../../../src/ingest/article-text.js';
import { singleDateForm } from '../../../src/ingest/dates.js';
import { proposalsByRules } from '../../../src/ingest/drafting/rules.js';
import { Known } from '../../../src/ingest/known.js';
import { Directory } from '../../../src/ingest/resolution/directory.js';
import { write } from '../../../src/ingest/writer.js';
import { declarations, entity } from '../../testkit/fiction.js';
import { openTestGraph } from '../../testkit/graphs.js';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      entity('org:nordmark', 'Nordmark', { properties: { classification: 'COUNTRY' } }),
      entity('person:mira-solvei', 'Mira Solvei'),
      entity('person:ana-reyl', 'Ana Reyl'),
      entity('person:ina-reyl', 'Ina Reyl'),
      entity('person:bo-tarn', 'Bo Tarn'),
      entity('person:bo-tarn-the-younger', 'Bo Tarn'),
      entity('topic:northern-strait', 'Northern Strait'),
      entity('proposal:strait-plan', 'Strait Plan'),
    ),
  );
});
afterAll(() => graph.close());

const proposals = (...paragraphs: string[]) =>
  proposalsByRules(
    new ArticleText(paragraphs.join('\n\n')),
    'en',
    singleDateForm('2031-05-04', 'STATED'),
    new Directory(graph, new Known()),
  );

/** The speaker of each statement; null where that is open. */
const speakersIn = async (...paragraphs: string[]) =>
  (await proposals(...paragraphs)).statements.map(({ speakers }) => [speakers].flat()[0] ?? null);

const reasonsIn = async (...paragraphs: string[]) =>
  (await proposals(...paragraphs)).statements.map(({ reason }) => reason);

describe('what rules propose', () => {
  it('quotes the article where it says so, counted in code points', async () => {
    const before = 'Ships 🚢 wait. “';
    const { statements } = await proposals('An opening.', `${before}We will not sign,” said Mira Solvei.`);
    expect(statements).toMatchObject([
      {
        speakers: ['person:mira-solvei'],
        attributedAs: 'Mira Solvei',
        mode: 'DIRECT',
        verb: 'said',
        method: 'RULES',
        quote: [{ exact: 'We will not sign', start: [...`An opening.  ${before}`].length }],
      },
    ]);
  });

  it('tells what kind of statement it is by the verb, and what it is about by the sentence', async () => {
    const { statements } = await proposals(
      'Mira Solvei denied that the Northern Strait was closed. She urged patience.',
    );
    expect(statements.map(({ kinds, about }) => [kinds, about])).toEqual([
      [['DENIAL'], ['topic:northern-strait']],
      [['DEMAND'], []],
    ]);
  });

  it('goes on with a quotation of the same paragraph, not of the next', async () => {
    const next = '“The strait belongs to nobody.”';
    expect(await speakersIn(`“We will not sign,” said Mira Solvei. ${next}`)).toHaveLength(2);
    expect(await speakersIn('“We will not sign,” said Mira Solvei.', next)).toHaveLength(1);
  });

  it('goes on as the words of nobody where the pronoun before is not decided', async () => {
    const { statements } = await proposals(
      'Mira Solvei came. “It is late,” said Mira Solvei. Ana Reyl came. “We will not sign,” he said. “Not now.”',
    );
    expect(statements.map(({ attributedAs, speakers }) => [attributedAs, speakers])).toEqual([
      ['Mira Solvei', ['person:mira-solvei']],
      ['he', []],
      ['he', []],
    ]);
  });

  it('is about the proposals that the sentence names too', async () => {
    const { statements } = await proposals('Mira Solvei said the Strait Plan was late.');
    expect(statements[0]!.about).toEqual(['proposal:strait-plan']);
  });

  it('names whoever told it beside whoever said it', async () => {
    const { statements } = await proposals('Mira Solvei said Ana Reyl had asked that the strait be closed.');
    expect(statements).toMatchObject([{ speakers: ['person:ana-reyl'], reportedBy: ['person:mira-solvei'] }]);
  });
});

describe('a stance', () => {
  it('that a speaker takes rests on the statement, and on the same words', async () => {
    const { statements, positions } = await proposals(
      'It was late.',
      'Mira Solvei said she firmly rejects the Strait Plan. “We accept the Northern Strait,” said Nordmark.',
    );
    const quote = [{ exact: 'she firmly rejects the Strait Plan', start: 31 }];
    expect(positions).toMatchObject([
      {
        holder: 'person:mira-solvei',
        target: 'proposal:strait-plan',
        stance: 'AGAINST',
        strength: 'FIRM',
        basis: 'OWN_WORDS',
        basedOn: ['stance-1'],
        quote,
        method: 'RULES',
      },
      { holder: 'org:nordmark', target: 'topic:northern-strait', stance: 'FOR', basedOn: ['stance-2'] },
    ]);
    expect(statements).toMatchObject([{ key: 'stance-1', quote }, { key: 'stance-2' }]);
  });

  it('that the article tells stands on its own word, and makes no statement', async () => {
    const { statements, positions } = await proposals('Ships wait. Nordmark opposes the Strait Plan.');
    expect(statements).toEqual([]);
    expect(positions).toMatchObject([
      {
        holder: 'org:nordmark',
        stance: 'AGAINST',
        basis: 'OUTLET',
        quote: [{ exact: 'Nordmark opposes the Strait Plan.', start: 12 }],
        confidence: 0.8,
      },
    ]);
    expect(positions[0]).not.toHaveProperty('basedOn');
  });

  it('of somebody else is not the speaker’s, and one of nobody in particular nobody’s', async () => {
    const said = 'Mira Solvei said Ana Reyl had said she rejects the Strait Plan.';
    expect((await proposals(said)).positions).toEqual([]);
    expect((await proposals('Reyl opposes the Strait Plan. Critics reject the Strait Plan.')).positions).toEqual([]);
  });
});

describe('a speaker', () => {
  it('may be an organisation that is known, with its article or without', async () => {
    expect(await speakersIn('Nordmark said it was ready.')).toEqual(['org:nordmark']);
  });

  it('is found by a surname that the article gives in full, whatever stands before it', async () => {
    expect(
      await speakersIn('It was late in May. Mira Solvei came.', 'But Mira Solvei left.', 'Solvei said it ended.'),
    ).toEqual(['person:mira-solvei']);
    expect(await speakersIn('Mira Solvei met them in June. Solvei said it ended.')).toEqual(['person:mira-solvei']);
    expect(await speakersIn('The talks in Vik', 'Mira Solvei came. Solvei said it ended.')).toEqual([
      'person:mira-solvei',
    ]);
  });

  it('is new where the article names in full whom nobody knows', async () => {
    const { people, statements } = await proposals(
      'Tam Orlan, the president, said it was late. Orlan added it was cold.',
    );
    expect(people).toEqual({ 'tam-orlan': { name: 'Tam Orlan' } });
    expect(statements.map(({ speakers, confidence }) => [speakers, confidence])).toEqual([
      [['tam-orlan'], 0.68],
      [['tam-orlan'], 0.68],
    ]);
  });

  it('is nobody new by a surname alone', async () => {
    const { people, statements } = await proposals('Marn said it was late.');
    expect(people).toEqual({});
    expect(statements).toMatchObject([{ speakers: [], attributedAs: 'Marn' }]);
  });

  it('stays open between two of a surname, with both as near', async () => {
    const text = '“I do not believe it,” said Reyl.';
    expect(await speakersIn(text)).toEqual([null]);
    expect((await reasonsIn(text))[0]).toMatch(
      /not decided .*Ana Reyl \(person:ana-reyl\), Ina Reyl \(person:ina-reyl\)/,
    );
  });

  it('stays open between two of a name, and is not declared over either', async () => {
    const { people, statements } = await proposals('Bo Tarn said it was late.');
    expect(people).toEqual({});
    expect(statements).toMatchObject([{ speakers: [], reason: expect.stringContaining('person:bo-tarn-the-younger') }]);
  });

  it('is new beside one with a name spelt nearly so, who is noted', async () => {
    const { people, statements } = await proposals('Mira Solvey said it was late.');
    expect(people).toEqual({ 'mira-solvey': { name: 'Mira Solvey' } });
    expect(statements[0]!.reason).toContain('near come Mira Solvei (person:mira-solvei)');
  });

  it.each(['A spokesman for the ministry', 'The ministry', 'The Lira Courier'])(
    'may be nobody known: %s',
    async (who) => {
      const { people, statements } = await proposals(`${who} said it was late.`);
      expect(people).toEqual({});
      expect(statements).toMatchObject([{ speakers: [], attributedAs: who }]);
    },
  );
});

describe('a pronoun', () => {
  it('is who spoke last, less surely', async () => {
    const { statements } = await proposals('“No,” said Mira Solvei.', 'She added that it was late.');
    expect(statements.map(({ speakers, confidence }) => [speakers, confidence])).toEqual([
      [['person:mira-solvei'], 0.95],
      [['person:mira-solvei'], 0.68],
    ]);
  });

  it.each([
    ['somebody else was named since', 'Mira Solvei said no. Ana Reyl left the hall. She said it was late.'],
    ['somebody else is named with the speaker', 'Mira Solvei said she had warned Ana Reyl. She said it was late.'],
    ['whoever spoke last has no name', 'A spokeswoman said no. She said it was late.'],
    ['nobody spoke before', 'She said it was late.'],
  ])('is nobody where %s', async (_, text) => {
    expect((await speakersIn(text)).at(-1)).toBeNull();
  });

  it('is not taken for a speaker who is the other one in the article', async () => {
    const text = 'Mira Solvei said no. She said it was late. He said it was early.';
    expect(await speakersIn(text)).toEqual(['person:mira-solvei', 'person:mira-solvei', null]);
    expect((await reasonsIn(text))[2]).toContain('who spoke last is "she" here, not "he"');
  });
});
