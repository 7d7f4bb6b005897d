import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variableNames } from '../../src/config.js';
import type { Graph } from '../../src/graph/graph.js';
import { projectRoot } from '../../src/graph/project-root.js';
import { SHOWN } from '../../src/server/errors.js';
import { operationNames } from '../testkit/operations.js';
import { runRequest } from '../testkit/run-query.js';
import { openSeededGraph } from '../testkit/seeded.js';

const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);

let graph: Graph;
beforeAll(async () => {
  graph = await openSeededGraph();
});
afterAll(() => graph.close());

describe('README.md', () => {
  it('shows the answers that its questions get', async () => {
    const answers = blocks('json');
    expect(blocks('graphql')).toHaveLength(answers.length);
    for (const [i, question] of blocks('graphql').entries()) {
      expect(await runRequest(graph, question)).toEqual(JSON.parse(answers[i]!));
    }
  });

  it('asks by curl what the server answers', async () => {
    const body = /-d '(\{.*\})'/.exec(readme)?.[1] ?? '';
    const { data, errors } = await runRequest(graph, (JSON.parse(body) as { query: string }).query);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ statements: { nodes: [{ speaker: { name: 'Yuri Ushakov' } }, {}, {}] } });
  });

  it('leads to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !existsSync(path.join(projectRoot, link)))).toEqual([]);
  });

  it('links every operation', () => {
    expect(operationNames.filter((name) => !readme.includes(`schema/operations/${name}.graphql`))).toEqual([]);
  });

  it('names every variable of the configuration', () => {
    // Variables that share a beginning share a row: `COMMUNIQUE_MAX_COST`, `_DEPTH`.
    const unnamed = variableNames.filter(
      (name) => !readme.includes(name) && !readme.includes(name.replace(/^COMMUNIQUE_MAX/, '')),
    );
    expect(unnamed).toEqual([]);
  });

  it('names every code of an error', () => {
    expect([...SHOWN].filter((code) => !readme.includes(code))).toEqual([]);
  });

  it('gives the two commands', () => {
    for (const command of ['npm ci && npm start', 'npm ci && npm test']) expect(readme).toContain(command);
  });
});
