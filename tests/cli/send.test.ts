import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendPaths } from '../../src/cli/send.js';
import { createContext } from '../../src/context.js';
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { buildApiSchema } from '../../src/schema.js';
import type { RunningServer } from '../../src/server/server.js';
import { FACTS, MARKDOWN } from '../review/ferries.js';
import { startToy } from '../server/toy.js';
import { openTestGraph } from '../testkit/graphs.js';

let graph: Graph;
let server: RunningServer;
let folder: string;
beforeAll(async () => {
  graph = await openTestGraph();
  const hash = createHash('sha256').update('cmq_desk').digest('hex');
  server = await startToy(
    { COMMUNIQUE_API_KEYS: `desk:editor:${hash}` },
    { schema: buildApiSchema(), createContext: (access) => createContext(graph, access) },
  );
  folder = await mkdtemp(path.join(tmpdir(), 'communique-send-'));
  await writeFile(path.join(folder, 'ferries.md'), MARKDOWN);
  await writeFile(path.join(folder, 'ferries.facts.yaml'), FACTS);
});
afterAll(async () => {
  await server.close();
  await graph.close();
  await rm(folder, { recursive: true });
});

const send = (key?: string) => sendPaths({ url: server.url, key }, [folder], {});

it('lets a running server load a folder, once', async () => {
  const [first] = await send('cmq_desk');
  expect(first).toMatchObject({ status: 'LOADED', format: 'brief', report: { claims: 2 } });
  expect(await send('cmq_desk')).toMatchObject([{ status: 'UNCHANGED', report: { claims: 0 } }]);
});

it('names the file and the line of what the server refuses', async () => {
  await writeFile(path.join(folder, 'ferries.facts.yaml'), FACTS.replace('the ferries stay free', 'they are free'));
  const [outcome] = await send('cmq_desk');
  expect(outcome).toMatchObject({
    status: 'REFUSED',
    issues: [{ file: path.join(folder, 'ferries.facts.yaml'), line: 10 }],
  });
});

it('sends again what was refused, when something else was loaded since', async () => {
  const brief = async (name: string, facts: string) => {
    await writeFile(path.join(folder, `${name}.md`), MARKDOWN.replace(/^title: .*$/m, `title: ${name}`));
    await writeFile(path.join(folder, `${name}.facts.yaml`), `facts: 1\n${facts}`);
  };
  await brief('a-first', 'topics: { tolls: { label: Tolls, broader: [harbour-dues] } }\n');
  await brief('b-second', 'topics: { harbour-dues: { label: Harbour dues } }\n');
  const outcomes = await send('cmq_desk');
  expect(outcomes.map(({ status }) => status)).toEqual(['LOADED', 'LOADED', 'REFUSED']);
});

it('sends again what waited for a page that names its speakers', async () => {
  const pages = path.join(import.meta.dirname, '../fixtures/pages');
  const spoken = path.join(folder, 'spoken');
  await mkdir(spoken);
  await copyFile(path.join(pages, 'readout.md'), path.join(spoken, 'b.md'));
  await writeFile(
    path.join(spoken, 'a.md'),
    `---\ndate: '2031-06-10'\nsource_url: https://press.example/2031/06/10/a/\ntitle: "Remarks by President Orlan of Westria"\n---\n\nPRESIDENT ORLAN:  Good morning.\n`,
  );
  const outcomes = await sendPaths({ url: server.url, key: 'cmq_desk' }, [spoken], {});
  expect(outcomes.map(({ status }) => status)).toEqual(['LOADED', 'LOADED']);
  expect(outcomes[0]?.notes).toBeUndefined();
  const [said] = await graph.read<{ name: string }>(cypher`// test.speakers
    MATCH (s:Statement {attributedAs: 'PRESIDENT ORLAN'})-[:SPOKEN_BY]->(p:Person)
    RETURN p.name AS name`);
  expect(said?.name).toBe('Tam Orlan');
});

it('says why the server does not let it write, and where it does not answer', async () => {
  await expect(send()).rejects.toThrow('lets nobody write without an API key: give yours with --key.');
  await expect(send('cmq_other')).rejects.toThrow('The token is not accepted.');
  await expect(sendPaths({ url: 'http://127.0.0.1:9', key: undefined }, [folder], {})).rejects.toThrow(
    'No server answers at http://127.0.0.1:9',
  );
});
