import type * as z from 'zod';
import { Issues } from '../errors.js';
import { oneLine } from '../markdown.js';
import { checkSchema } from '../schema-check.js';
import type { SourceFile } from '../source-file.js';
import { parseYaml } from '../yaml.js';

/** The content of a file of JSON, checked. Rejects with a `LoadError` that has the lines of what is wrong. */
export async function readJson<Schema extends z.ZodType>(
  source: SourceFile,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await source.text();
  const issues = new Issues(source.path);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const line = text.slice(0, positionIn(text, message)).split('\n').length;
    issues.add(source.path, line, `broken JSON: ${oneLine(message)}`);
  }
  issues.throwIfAny();
  // JSON is YAML, whose parser knows the lines; it is slower, so only a fault calls for it.
  let lines: ReturnType<typeof parseYaml>;
  const lineOf = (path: readonly PropertyKey[]) => {
    lines ??= parseYaml(text, source.path, new Issues(source.path));
    return lines?.lineOf(path) ?? 1;
  };
  const content = checkSchema(schema, { data, lineOf }, source.path, issues);
  issues.throwIfAny();
  return content as z.output<Schema>;
}

/** Characters that the message shows on either side of the fault. */
const AROUND = 10;

/** Where the fault is: some messages give a position, others show what is around it. */
function positionIn(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, dots, around] = /(\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message) ?? [];
  if (around === undefined) return text.length;
  const token = /^Unexpected token '(.+?)'/.exec(message)?.[1] ?? '';
  return text.indexOf(around) + (dots === undefined ? Math.max(0, around.indexOf(token)) : AROUND);
}
