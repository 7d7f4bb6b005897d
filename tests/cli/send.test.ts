import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendPaths } from '../../src/cli/send.js';
import { UsageError } from '../../src/cli/usage-error.js';
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

it.each(['Talks at 5%.md', 'Talks – draft (2), “final”.md', `.${'海峡'.repeat(40)}.md`])(
  'sends a file whatever its name is, and names it so',
  async (name) => {
    const named = path.join(folder, 'named');
    await mkdir(named);
    const text = (line: string) =>
      `---\ndate: '2031-06-10'\nsource_url: https://press.example/${name.length}/\ntitle: "Remarks by President Orlan of Westria"\n---\n\n${line}\n`;
    const file = path.join(named, name);
    try {
      await writeFile(file, text('PRESIDENT ORLAN:  Good evening.'));
      const target = { url: server.url, key: 'cmq_desk' };
      expect(await sendPaths(target, [named], {})).toMatchObject([{ file, status: 'LOADED' }]);
      await writeFile(file, 'No front matter.');
      const [outcome] = await sendPaths(target, [file], {});
      const message = expect.stringContaining(`"communique draft ${name}"`);
      expect(outcome).toMatchObject({ file, status: 'REFUSED', issues: [{ file, message }] });
    } finally {
      await rm(named, { recursive: true });
    }
  },
);

it('does not say that things were recorded when a load.yaml says so', async () => {
  const planned = path.join(folder, 'planned');
  await mkdir(planned);
  await copyFile(path.join(folder, 'ferries.md'), path.join(planned, 'ferries.md'));
  await writeFile(
    path.join(planned, 'load.yaml'),
    'load: 1\nsteps:\n  - recordedAt: 2031-01-05T09:00:00Z\n    files: [ferries.md]\n',
  );
  const sent = sendPaths({ url: server.url, key: 'cmq_desk' }, [planned], {});
  await expect(sent).rejects.toThrow(UsageError);
  await expect(sent).rejects.toThrow(/load\.yaml .*--to records now/);
});

it('refuses what is read with files beside it, which it does not send', async () => {
  const sitting = path.join(import.meta.dirname, '../fixtures/parlamint/sittings/ParlaMint-XA_2031-05-04-012.xml');
  expect(await sendPaths({ url: server.url, key: 'cmq_desk' }, [sitting], {})).toMatchObject([
    {
      status: 'REFUSED',
      format: 'parlamint',
      issues: [{ file: sitting, message: expect.stringContaining('load it on the machine of the server') }],
    },
  ]);
});

/** A server that is busy for so many requests, and what it was asked. */
async function busyServer(times: number, code: string) {
  let asked = 0;
  const busy = createServer((_request, response) => {
    asked += 1;
    const isBusy = asked <= times;
    const ingestArticle = { ingestions: [], userErrors: [{ message: 'read', field: null, line: null }] };
    const errors = [{ message: 'Try again shortly.', extensions: { code } }];
    response.writeHead(isBusy ? 503 : 200, { 'content-type': 'application/json', 'retry-after': '0' });
    response.end(JSON.stringify(isBusy ? { data: null, errors } : { data: { ingestArticle } }));
  });
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(busy.address() as AddressInfo).port}`;
  return { url, asked: () => asked, close: () => new Promise((resolve) => busy.close(resolve)) };
}

it.each(['OVERLOADED', 'RATE_LIMITED'])('waits for a server that answers %s, so often and no more', async (code) => {
  const file = path.join(folder, 'ferries.md');
  const soon = await busyServer(3, code);
  const never = await busyServer(1000, code);
  try {
    const target = { url: soon.url, key: 'cmq_desk' };
    expect(await sendPaths(target, [file], {})).toMatchObject([{ status: 'REFUSED', issues: [{ message: 'read' }] }]);
    expect(soon.asked()).toBe(4);
    await expect(sendPaths({ url: never.url, key: 'cmq_desk' }, [file], {})).rejects.toThrow(
      /is still busy after 8 requests: Try again shortly\./,
    );
    expect(never.asked()).toBe(8);
  } finally {
    await Promise.all([soon.close(), never.close()]);
  }
});
