/*
 * Who may import whom. Each rule is proved by a deliberate violation in tests/house/boundaries.test.ts.
 * CONTRIBUTING.md tells the reasons in prose.
 */

/** The folders of things, in the order in which they may know one another: a later one may import an earlier one. */
const SLICES = [
  'entities',
  'places',
  'topics',
  'people',
  'organisations',
  'articles',
  'meetings',
  'proposals',
  'statements',
  'positions',
  'search',
  'analysis',
  'review',
];

/** The folders of src that hold no thing of the domain. */
const LAYERS = ['graph', 'shared', 'server', 'ingest', 'exchange', 'explorer', 'cli'];

const ANY_SLICE = `^src/(${SLICES.join('|')})/`;
const ANY_LAYER = `^src/(${LAYERS.join('|')})/`;
const BUILDERS = '^src/(main|cli)(\\.ts$|/)';
const DRIVERS = '(^|/)(neo4j-driver|neo4j-driver-core|@grafeo-db)(/|$)';

/** A thing's types are made before those of the things that come after it. */
const sliceOrder = SLICES.slice(0, -1).map((slice, place) => ({
  name: `order-of-${slice}`,
  comment: `${slice}/ comes before the folders it imports here; the later one adds the field instead.`,
  severity: 'error',
  from: { path: `^src/${slice}/` },
  to: { path: `^src/(${SLICES.slice(place + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'folder-has-a-place',
      comment: 'A folder of src is named in SLICES or LAYERS above, or no rule would hold for it.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: [ANY_SLICE, ANY_LAYER] },
      to: {},
    },
    {
      name: 'ground-knows-no-slice',
      comment: 'graph/ and shared/ serve every slice, so they know none, nor what stands above the slices.',
      severity: 'error',
      from: { path: '^src/(graph|shared)/' },
      to: { path: '^src/', pathNot: '^src/(graph|shared)/' },
    },
    {
      name: 'driver-behind-the-door',
      comment: 'Only graph/ knows which database runs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/graph/' },
      to: { path: DRIVERS },
    },
    {
      name: 'slice-imports-types-of-others',
      comment:
        "From another slice come its *.type.ts, *.input.ts and *.enums.ts; its store is reached through the request's context. entities/ is the base of all slices and is used whole.",
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: ANY_LAYER },
      to: { path: ANY_SLICE, pathNot: ['^src/$1/', '^src/entities/', '\\.(type|input|enums)\\.ts$'] },
    },
    {
      name: 'slice-stands-on-the-ground',
      comment: 'A slice uses graph/, shared/ and other slices; server, ingest and what builds them use it.',
      severity: 'error',
      from: { path: ANY_SLICE, pathNot: '^src/review/' },
      to: { path: '^src/', pathNot: [ANY_SLICE, '^src/(graph|shared)/', '^src/context\\.ts$'] },
    },
    {
      name: 'review-writes-through-ingest',
      comment: 'review/ is the one slice that changes the graph, and it changes it as a load does: with ingest/.',
      severity: 'error',
      from: { path: '^src/review/' },
      to: { path: '^src/', pathNot: [ANY_SLICE, '^src/(graph|shared|ingest)/', '^src/context\\.ts$'] },
    },
    {
      name: 'context-as-a-type',
      comment: 'The context holds every store, so a slice that imports its value would import all of them.',
      severity: 'error',
      from: { path: ANY_SLICE },
      to: { path: '^src/context\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    ...sliceOrder,
    {
      name: 'ingest-uses-no-resolver',
      comment: 'Loading, export and import go through graph/; what answers requests is not their business.',
      severity: 'error',
      from: { path: '^src/(ingest|exchange)/' },
      to: { path: ['\\.resolver\\.ts$', '^src/(server|review)/', '^src/(schema|context|config)\\.ts$', BUILDERS] },
    },
    {
      name: 'exchange-stands-on-ingest',
      comment: 'An import derives by what the writer derives by; the writer needs to know nothing of exports.',
      severity: 'error',
      from: { path: '^src/(ingest|server)/' },
      to: { path: '^src/exchange/' },
    },
    {
      name: 'server-knows-no-slice',
      comment: 'HTTP carries any schema; the list of resolvers is src/schema.ts.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: [ANY_SLICE, '^src/ingest/', '^src/schema\\.ts$', BUILDERS] },
    },
    {
      name: 'configuration-is-handed-down',
      comment: 'Only main.ts and cli.ts read the configuration; the rest may name its type and is given the values.',
      severity: 'error',
      from: { path: '^src/', pathNot: BUILDERS },
      to: { path: '^src/config\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'variables-are-read-as-configuration',
      comment: 'variables.ts says what each variable may be; only config.ts makes values of them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/config\\.ts$' },
      to: { path: '^src/variables\\.ts$' },
    },
    {
      name: 'engines-are-opened-at-the-top',
      comment: 'Only main.ts and cli.ts open a database; the rest is given a Graph.',
      severity: 'error',
      from: { path: '^src/', pathNot: [BUILDERS, '^src/graph/'] },
      to: { path: '^src/graph/(neo4j|embedded|open)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-copy-of-graphql',
      comment: "A subpath of 'graphql' may load a second copy, whose types the first one refuses.",
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/graphql/', pathNot: 'node_modules/graphql/index\\.(js|mjs|d\\.ts)$' },
    },
    {
      name: 'packages-are-dependencies',
      comment: 'What runs in production is in "dependencies": the image and the package have nothing else.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/explorer/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports-exist',
      comment: 'An import that resolves to nothing.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/explorer/' },
      to: { couldNotResolve: true },
    },
    {
      // Each import is judged by the first circle found, and many go through the context, by design and as types only.
      // So `npm run lint` looks a second time with context.ts left out: no other circle hides behind it.
      name: 'no-circles',
      comment: 'Files that import each other are one file in two, or one of them knows too much.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { pathNot: '^src/context\\.ts$' } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    // Type-only imports count: knowing a type is knowing the thing.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
