import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const RULES = path.join(ROOT, '.dependency-cruiser.cjs');

/** The files of a small project in the shape of ours that breaks no rule. */
const SOUND = {
  'src/main.ts': "import './config.js';\nimport './schema.js';\nimport './graph/neo4j.js';\nimport './server/http.js';",
  'src/config.ts': "import './variables.js';\nexport const config = 1;",
  'src/variables.ts': "import 'zod';\nexport const variables = 1;",
  'src/schema.ts': "import './statements/statement.resolver.js';\nimport './meetings/meeting.resolver.js';",
  'src/context.ts': [
    "import { MeetingStore } from './meetings/meeting.store.js';",
    "import { StatementStore } from './statements/statement.store.js';",
    'export interface Context { meetings: MeetingStore; statements: StatementStore }',
  ].join('\n'),
  'src/graph/graph.ts': 'export interface Graph { close(): void }',
  'src/graph/neo4j.ts': "import 'neo4j-driver';\nimport type { Graph } from './graph.js';\nexport type Neo4j = Graph;",
  'src/graph/embedded.ts': "import '@grafeo-db/js';\nexport const embedded = 1;",
  'src/shared/errors.ts': "import { GraphQLError } from 'graphql';\nexport class BadInput extends GraphQLError {}",
  'src/server/http.ts':
    "import type { config } from '../config.js';\nimport 'fastify';\nexport type Port = typeof config;",
  'src/ingest/writer.ts': "import type { Graph } from '../graph/graph.js';\nexport type Target = Graph;",
  'src/exchange/import.ts': "import '../ingest/writer.js';\nexport const restore = 1;",
  'src/review/merge.store.ts': "import '../ingest/writer.js';\nexport class MergeStore {}",
  'src/entities/node.type.ts': 'export class Node {}',
  'src/entities/entity.store.ts': 'export class EntityStore {}',
  'src/meetings/meeting.type.ts':
    "import { Node } from '../entities/node.type.js';\nexport class Meeting extends Node {}",
  'src/meetings/meeting.store.ts': 'export class MeetingStore {}',
  'src/meetings/meeting.resolver.ts': "import type { Context } from '../context.js';\nexport type Holder = Context;",
  'src/statements/statement.type.ts': "import '../meetings/meeting.type.js';\nexport class Statement {}",
  'src/meetings/meeting.enums.ts': 'export const channels = 1;',
  'src/statements/statement.store.ts':
    "import '../entities/entity.store.js';\nimport '../meetings/meeting.enums.js';\nexport class StatementStore {}",
  'src/statements/statement.resolver.ts':
    "import type { Context } from '../context.js';\nexport type Holder = Context;",
};

/** One forbidden import each: the rule, the file that breaks it, the line that does. */
const VIOLATIONS = [
  ['folder-has-a-place', 'src/helpers/text.ts', "import '../graph/graph.js';"],
  ['ground-knows-no-slice', 'src/graph/to-slice.ts', "import '../meetings/meeting.type.js';"],
  ['ground-knows-no-slice', 'src/shared/to-slice.ts', "import type { Meeting } from '../meetings/meeting.type.js';"],
  ['ground-knows-no-slice', 'src/graph/to-server.ts', "import '../server/http.js';"],
  ['driver-behind-the-door', 'src/meetings/driver.ts', "import 'neo4j-driver';"],
  ['driver-behind-the-door', 'src/server/driver.ts', "import type { Driver } from 'neo4j-driver';"],
  ['driver-behind-the-door', 'src/ingest/driver.ts', "import '@grafeo-db/js';"],
  ['slice-imports-types-of-others', 'src/statements/foreign-store.ts', "import '../meetings/meeting.store.js';"],
  [
    'slice-imports-types-of-others',
    'src/statements/foreign-store-type.ts',
    "import type { MeetingStore } from '../meetings/meeting.store.js';",
  ],
  ['slice-stands-on-the-ground', 'src/meetings/to-server.ts', "import '../server/http.js';"],
  ['slice-stands-on-the-ground', 'src/meetings/to-ingest.ts', "import '../ingest/writer.js';"],
  ['slice-stands-on-the-ground', 'src/meetings/to-schema.ts', "import '../schema.js';"],
  ['review-writes-through-ingest', 'src/review/to-server.ts', "import '../server/http.js';"],
  ['ingest-uses-no-resolver', 'src/ingest/to-review.ts', "import '../review/merge.store.js';"],
  ['context-as-a-type', 'src/analysis/context-value.ts', "import '../context.js';"],
  ['order-of-meetings', 'src/meetings/later.ts', "import type { Statement } from '../statements/statement.type.js';"],
  ['order-of-entities', 'src/entities/later.ts', "import '../meetings/meeting.type.js';"],
  ['ingest-uses-no-resolver', 'src/ingest/resolver.ts', "import '../meetings/meeting.resolver.js';"],
  ['ingest-uses-no-resolver', 'src/ingest/server.ts', "import '../server/http.js';"],
  ['exchange-stands-on-ingest', 'src/ingest/exchange.ts', "import '../exchange/import.js';"],
  ['server-knows-no-slice', 'src/server/to-slice.ts', "import '../meetings/meeting.type.js';"],
  ['server-knows-no-slice', 'src/server/to-schema.ts', "import '../schema.js';"],
  ['configuration-is-handed-down', 'src/server/configuration.ts', "import '../config.js';"],
  ['configuration-is-handed-down', 'src/schema-printer.ts', "import './config.js';"],
  ['variables-are-read-as-configuration', 'src/cli/variables.ts', "import '../variables.js';"],
  ['engines-are-opened-at-the-top', 'src/server/engine.ts', "import '../graph/neo4j.js';"],
  ['engines-are-opened-at-the-top', 'src/ingest/engine.ts', "import '../graph/embedded.js';"],
  ['one-copy-of-graphql', 'src/shared/subpath.ts', "import 'graphql/language/parser.js';"],
  ['packages-are-dependencies', 'src/server/test-runner.ts', "import 'vitest';"],
  ['imports-exist', 'src/server/typo.ts', "import './htpp.js';"],
  ['no-circles', 'src/graph/circle-a.ts', "import type { Other } from './circle-b.js';\nexport type One = Other;"],
] as const;

const OTHER_HALF = "import type { One } from './circle-a.js';\nexport type Other = One;";

interface Breach {
  readonly rule: { readonly name: string };
  readonly from: string;
}

let folder: string;

/** Writes the files into an empty project and gives what the rules object to there, as "rule: file". */
function breachesIn(files: Readonly<Record<string, string>>, ...options: string[]): string[] {
  rmSync(path.join(folder, 'src'), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const run = spawnSync(process.execPath, [CRUISER, '--config', RULES, '--output-type', 'json', ...options, 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const breaches = (JSON.parse(run.stdout) as { summary: { violations: Breach[] } }).summary.violations;
  return [...new Set(breaches.map((breach) => `${breach.rule.name}: ${breach.from}`))].sort();
}

describe('the import boundaries', () => {
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'communique-boundaries-'));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({
        type: 'module',
        dependencies: { graphql: '*', fastify: '*', 'neo4j-driver': '*', '@grafeo-db/js': '*', zod: '*' },
        devDependencies: { vitest: '*' },
      }),
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('hold nothing against a project in our shape', { timeout: 30_000 }, () => {
    expect(breachesIn(SOUND)).toEqual([]);
  });

  it('find each forbidden import', { timeout: 30_000 }, () => {
    const broken = Object.fromEntries(VIOLATIONS.map(([, file, line]) => [file, line]));
    const found = breachesIn({ ...SOUND, ...broken, 'src/graph/circle-b.ts': OTHER_HALF });
    const expected = VIOLATIONS.map(([rule, file]) => `${rule}: ${file}`);
    expect(found).toEqual(expected.sort());
  });

  it('find a circle that hides behind one through the context', { timeout: 30_000 }, () => {
    const half = (next: string) =>
      `import type { Context } from '../context.js';\nimport './${next}.js';\nexport type C = Context;`;
    const files = {
      ...SOUND,
      'src/context.ts':
        "import './meetings/one.js';\nimport './meetings/three.js';\nimport './meetings/two.js';\nexport type Context = object;",
      'src/meetings/one.ts': half('two'),
      'src/meetings/two.ts': half('three'),
      'src/meetings/three.ts': half('one'),
    };
    const circles = (found: string[]) => found.filter((breach) => breach.startsWith('no-circles'));
    expect(circles(breachesIn(files))).toEqual([]);
    expect(circles(breachesIn(files, '--exclude', 'src/context.ts'))).toEqual(['no-circles: src/meetings/one.ts']);
  });
});
