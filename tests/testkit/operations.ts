import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/graph/project-root.js';

const folder = join(projectRoot, 'schema', 'operations');

/** The names of all operation files, in order: `01-who-said-what-about-nato`. */
export const operationNames: readonly string[] = readdirSync(folder)
  .map((file) => file.replace(/\.graphql$/, ''))
  .sort();

/** The text of the operation file that begins with this number. */
export function operation(number: string): string {
  const name = operationNames.find((candidate) => candidate.startsWith(`${number}-`));
  if (!name) throw new Error(`no operation ${number}`);
  return readFileSync(join(folder, `${name}.graphql`), 'utf8');
}
