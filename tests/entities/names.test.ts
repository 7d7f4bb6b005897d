import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import type { EntityForm, NameForm } from '../../src/ingest/verified.js';
import { write } from '../../src/ingest/writer.js';
import { declarations, entity, fiction } from '../testkit/fiction.js';
import { openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';

const called = (form: EntityForm, text: string, kind: NameForm['kind']): EntityForm => ({
  ...form,
  names: [...form.names, { text, language: null, kind }],
});

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await write(
    graph,
    declarations(
      called(entity('org:presidency', 'Presidency of Arvenia'), 'Port Lira', 'METONYM'),
      entity('place:lira', 'Port Lira'),
      entity('topic:presidency', 'The presidency', { edges: [['CONCERNS', 'org:presidency']] }),
      called(entity('person:bo-stone', 'Bo Stone'), 'Stone', 'SURNAME'),
      entity('person:stone', 'Stone'),
      called(entity('person:ana-reyl', 'Ana Reyl'), 'Reyl', 'SURNAME'),
      called(entity('person:otto-reyl', 'Otto Reyl'), 'Reyl', 'SURNAME'),
    ),
  );
  await write(
    graph,
    fiction({
      title: 'The talks',
      statements: [
        { text: 'of the place', aboutIds: ['place:lira'], speakerIds: ['org:presidency'] },
        { text: 'of the presidency', aboutIds: ['org:presidency'] },
        { text: 'of the matter of it', aboutIds: ['topic:presidency'] },
      ],
    }),
  );
});
afterAll(() => graph.close());

describe('a name', () => {
  it('means what has it as its proper name before whom it is the surname of', async () => {
    expect(await runQuery(graph, '{ person(name: "stone") { id } }')).toEqual({ person: { id: 'person:stone' } });
    const { errors } = await runRequest(graph, '{ person(name: "Reyl") { id } }');
    expect(errors?.[0]?.extensions.code).toBe('AMBIGUOUS_NAME');
  });

  it('of a place does not mean the government that it also stands for, except where somebody speaks', async () => {
    const texts = async (where: string) => {
      const { statements } = await runQuery<{ statements: { nodes: { text: string }[] } }>(
        graph,
        `{ statements(where: { ${where} }) { nodes { text } } }`,
      );
      return statements.nodes.map(({ text }) => text).sort();
    };
    expect(await texts('about: { name: "Port Lira" }')).toEqual(['of the place']);
    expect(await texts('about: { name: "Presidency of Arvenia" }')).toEqual([
      'of the matter of it',
      'of the presidency',
    ]);
    expect(await texts('speaker: { name: "Port Lira" }')).toEqual(['of the place']);
  });
});

describe('the id of a merged thing', () => {
  it('means what it was merged into at last, wherever it is given', async () => {
    await graph.write(async (transaction) => {
      await transaction.run(cypher`MERGE (r:Redirect {id: 'org:palace'}) SET r.to = 'org:castle'`);
      await transaction.run(cypher`MERGE (r:Redirect {id: 'org:castle'}) SET r.to = 'org:presidency'`);
    });
    const answer = await runQuery(
      graph,
      `{
        organisation(id: "org:palace") { id }
        said: statements(where: { speaker: { id: "org:palace" } }) { nodes { text } }
        about: statements(where: { about: { id: "org:castle" } }) { nodes { text } }
      }`,
    );
    expect(answer).toEqual({
      organisation: { id: 'org:presidency' },
      said: { nodes: [{ text: 'of the place' }] },
      about: { nodes: [{ text: 'of the presidency' }] },
    });
  });
});
