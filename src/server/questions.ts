import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../graph/project-root.js';

/** The texts of `schema/operations`, in the order of their file names: the questions that the pages offer. */
export async function readQuestions(folder = join(projectRoot, 'schema', 'operations')): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}
