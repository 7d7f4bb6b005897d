import type * as z from 'zod';
import { RefusedRecord } from '../draft.js';
import { Issues } from '../errors.js';
import { oneLine } from '../markdown.js';
import { checkSchema } from '../schema-check.js';
import type { SourceFile } from '../source-file.js';
import { parseYaml } from '../yaml.js';

/** Lists of records by the field of the file that holds them. */
type Lists = Readonly<Record<string, z.ZodType>>;

/** The records of a file that have the form of their list, and those that have not. */
export interface JsonRecords<Schemas extends Lists> {
  readonly records: { readonly [Name in keyof Schemas]: readonly z.output<Schemas[Name]>[] };
  readonly refused: readonly RefusedRecord[];
}

/**
 * Reads a file of JSON that holds lists of records; a list may be missing. Rejects with a `LoadError` for what is no such
 * file, with the line.
 */
export async function readJsonRecords<Schemas extends Lists>(
  source: SourceFile,
  schemas: Schemas,
): Promise<JsonRecords<Schemas>> {
  const { data, lineOf } = await parsed(source);
  const issues = new Issues(source.path);
  const records: Record<string, unknown[]> = {};
  const refused: RefusedRecord[] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    const list = (data as Record<string, unknown> | null)?.[name] ?? [];
    records[name] = [];
    if (!Array.isArray(list)) {
      issues.add(source.path, lineOf([name]), `"${name}" must be a list`);
      continue;
    }
    for (const [index, record] of list.entries()) {
      const faults = new Issues(source.path);
      const place = (path: readonly PropertyKey[]) => lineOf([name, index, ...path]);
      const value = checkSchema(schema, { data: record, lineOf: place }, source.path, faults);
      if (faults.length === 0) records[name].push(value);
      else refused.push(new RefusedRecord(source.path, itemOf(record) ?? `${name}[${index}]`, faults.all));
    }
  }
  issues.throwIfAny();
  return { records: records as JsonRecords<Schemas>['records'], refused };
}

/** What a record calls itself. */
function itemOf(record: unknown): string | undefined {
  const id = (record as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

async function parsed(source: SourceFile) {
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
  return { data, lineOf };
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
