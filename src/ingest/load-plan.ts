import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Issues } from './errors.js';
import { checkSchema } from './schema-check.js';
import { parseYaml } from './yaml.js';

/** Files to load one after another, recorded at one instant: null for the time of loading. */
export interface LoadStep {
  readonly recordedAt: string | null;
  readonly files: readonly string[];
}

const PLAN = 'load.yaml';
const FACTS = '.facts.yaml';
/** Files of a folder that may hold articles or facts; whether they do, their content tells. */
const DOCUMENT = /\.(?:md|markdown|html?|xml|csv|json|ndjson|jsonl)$/i;

const planSchema = z.strictObject({
  load: z.literal(1, { error: 'expected load: 1, the version of this format' }),
  steps: z.array(
    z.strictObject({
      recordedAt: z.iso.datetime({ offset: true, error: 'expected an instant such as 2026-01-05T09:00:00Z' }),
      files: z.array(z.string()).min(1, { error: 'expected at least one file' }),
    }),
  ),
});

/**
 * The files of these paths in the order in which to load them. A folder that has a `load.yaml` is loaded as that says;
 * any other folder by name, with all below it: files of declarations before the articles that use them. Rejects with a
 * `LoadError` for a path that does not exist and for a `load.yaml` that makes no sense.
 */
export async function planOf(paths: readonly string[]): Promise<LoadStep[]> {
  const steps: LoadStep[] = [];
  for (const given of paths) {
    const issues = new Issues(given);
    const found = await stat(given).catch(() => null);
    if (found === null) issues.add(given, 1, 'no such file or folder');
    issues.throwIfAny();
    if (found?.isDirectory()) steps.push(...(await stepsOfFolder(given)));
    else steps.push({ recordedAt: null, files: [given] });
  }
  return steps;
}

async function stepsOfFolder(folder: string): Promise<LoadStep[]> {
  const names = (await readdir(folder, { recursive: true })).sort();
  if (names.includes(PLAN)) return readPlan(folder);
  const isLone = (name: string) => name.endsWith(FACTS) && !names.includes(`${name.slice(0, -FACTS.length)}.md`);
  const isDocument = (name: string) => DOCUMENT.test(name);
  const files = [...names.filter(isLone), ...names.filter(isDocument)].map((name) => path.join(folder, name));
  return files.length === 0 ? [] : [{ recordedAt: null, files }];
}

async function readPlan(folder: string): Promise<LoadStep[]> {
  const file = path.join(folder, PLAN);
  const issues = new Issues(file);
  const yaml = parseYaml(await readFile(file, 'utf8'), file, issues);
  const plan = yaml && checkSchema(planSchema, yaml, file, issues);
  issues.throwIfAny();
  return plan!.steps.map(({ recordedAt, files }) => ({
    recordedAt: new Date(recordedAt).toISOString(),
    files: files.map((name) => path.join(folder, name)),
  }));
}
