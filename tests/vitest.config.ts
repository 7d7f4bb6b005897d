import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { SeedFirst } from './testkit/sequencer.js';

/** What meets no graph or only one of its own, and what asks which texts are sent: the selection is the same to both. */
const WITHOUT_GRAPH = [
  'tests/house/**',
  'tests/server/**',
  'tests/cli/{draft,load}.test.ts',
  'tests/operations/texts*',
];
const onNeo4j = process.env.TEST_ENGINE === 'neo4j';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // Vite and Node would otherwise load two copies of graphql ("another module or realm").
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/testkit/built.ts'],
    setupFiles: ['tests/setup.ts'],
    // On Neo4j all tests share one database, so the files take turns; what meets no graph has nothing new to show.
    fileParallelism: !onNeo4j,
    sequence: { sequencer: SeedFirst },
    // The files share what they import, of which each would load seconds' worth anew; none changes a module for another.
    isolate: false,
    maxWorkers: onNeo4j ? 1 : availableParallelism(),
    // A cold database compiles every text once, and machines are busy; nothing here asserts on time.
    testTimeout: onNeo4j ? 300_000 : 120_000,
    hookTimeout: onNeo4j ? 600_000 : 120_000,
    exclude: [...configDefaults.exclude, ...(onNeo4j ? WITHOUT_GRAPH : [])],
  },
});
