// Puts what the page at /graphql needs into dist/explorer, compressed: GraphiQL with its editor, as one package
// publishes it, and our own scripts of src/explorer. Nothing of it is loaded from elsewhere.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as graphiql from '@graphql-yoga/render-graphiql/graphiql';
import ts from 'typescript';

const sources = fileURLToPath(new URL('../src/explorer/', import.meta.url));
const folder = fileURLToPath(new URL('../dist/explorer/', import.meta.url));
const packageFolder = dirname(createRequire(import.meta.url).resolve('@graphql-yoga/render-graphiql/package.json'));

/** @type {Record<string, string>} */
const files = {
  'graphiql.js': graphiql.js,
  'graphiql.css': graphiql.css,
  'editor.worker.js': graphiql.editorWorkerService,
  'json.worker.js': graphiql.jsonWorker,
  'graphql.worker.js': graphiql.graphqlWorker,
};
const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 };
for (const name of readdirSync(sources).filter((file) => file.endsWith('.ts'))) {
  const { outputText } = ts.transpileModule(readFileSync(join(sources, name), 'utf8'), { compilerOptions });
  files[name.replace(/ts$/, 'js')] = outputText;
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files))
  writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
writeFileSync(
  join(folder, 'LICENSE'),
  `The files of this folder contain GraphiQL (GraphQL Contributors), Monaco Editor (Microsoft), React (Meta Platforms)
and what these are built of, all under the MIT licence, as @graphql-yoga/render-graphiql publishes them:

${readFileSync(join(packageFolder, 'LICENSE'), 'utf8')}`,
);
