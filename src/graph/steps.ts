import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graph } from './graph.js';
import { projectRoot } from './project-root.js';

/** One numbered change of the schema. Every statement is idempotent, so a step that broke off can be run again. */
export interface Step {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}

const FILE_NAME = /^(?<version>\d{3})-(?<name>[a-z0-9-]+)(?:\.(?<engine>neo4j|embedded))?\.cypher$/;

/** A statement ends with a semicolon at the end of a line; a line that begins with `//` is a comment. */
const statementsOf = (text: string): string[] =>
  text
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

/**
 * The steps of `schema/graph/` for one engine, in order: `001-keys.cypher` for both, `002-x.neo4j.cypher` or
 * `002-x.embedded.cypher` for one. Throws on a file name that is none of these and on a number used twice.
 */
export const readSteps = async (
  engine: Graph['engine'],
  folder = join(projectRoot, 'schema', 'graph'),
): Promise<Step[]> => {
  const steps: Step[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.cypher')).sort()) {
    const parts = FILE_NAME.exec(file)?.groups;
    if (!parts) throw new Error(`${file} is no name of a schema step: write 001-name.cypher.`);
    if (parts.engine && parts.engine !== engine) continue;
    const version = Number(parts.version);
    if (steps.at(-1)?.version === version) throw new Error(`Schema step ${parts.version} exists twice: ${file}.`);
    const text = await readFile(join(folder, file), 'utf8');
    steps.push({ version, name: `${parts.version}-${parts.name}`, statements: statementsOf(text) });
  }
  return steps;
};
