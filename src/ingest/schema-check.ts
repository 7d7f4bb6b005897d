import type * as z from 'zod';
import type { Issues } from './errors.js';
import { nearest } from './fields.schema.js';
import type { YamlText } from './yaml.js';

/** The data in the form of the schema; undefined when it does not fit, with each fault noted at its line. */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlText,
  file: string,
  issues: Issues,
): z.output<Schema> | undefined {
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) note(issue, yaml, file, issues);
  return undefined;
}

function note(issue: z.core.$ZodIssue, yaml: YamlText, file: string, issues: Issues): void {
  if (issue.code === 'unrecognized_keys') {
    const messages = issue.message.split('\n');
    issue.keys.forEach((key, index) => {
      const message = messages[index] ?? `unknown field "${key}"`;
      issues.add(
        file,
        yaml.lineOf([...issue.path, key]),
        isRestOfText(key, issue.input) ? `${message}; ${REST}` : message,
      );
    });
    return;
  }
  if (issue.code === 'invalid_union') {
    const inner = innerIssues(issue);
    if (inner) {
      for (const one of inner) note({ ...one, path: [...issue.path, ...one.path] }, yaml, file, issues);
      return;
    }
  }
  issues.add(file, yaml.lineOf(issue.path), messageOf(issue));
}

const REST = 'if it is the rest of a text with a comma, put that text in quotation marks ("…")';

/** Words without a value between the braces of a map: YAML ends a bare text at its comma. */
const isRestOfText = (key: string, around: unknown): boolean =>
  (around as Readonly<Record<string, unknown>> | undefined)?.[key] === null;

/** The faults of the one alternative that was meant: a list, or a map where the other alternatives are plain values. */
function innerIssues(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  const isRightSort = (faults: readonly z.core.$ZodIssue[]) =>
    faults.every((fault) => fault.code !== 'invalid_type' || fault.path.length > 0);
  const meant = issue.errors.filter(isRightSort);
  return meant.length === 1 ? meant[0] : undefined;
}

const SORTS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map',
};

function messageOf(issue: z.core.$ZodIssue): string {
  const field = issue.path.findLast((step) => typeof step === 'string');
  const name = field === undefined ? 'the file' : `"${field}"`;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `${name} is missing`
        : `${name} must be ${SORTS[issue.expected] ?? issue.expected}, not ${sortOf(issue.input)}`;
    case 'invalid_value': {
      if (issue.input === undefined) return `${name} is missing`;
      if (issue.values.length === 1) return `${name} ${issue.message}`;
      const values = issue.values.map(String);
      const near = nearest(String(issue.input), values);
      const hint = near === undefined ? '' : `; did you mean ${near}?`;
      return `${name} must be one of ${values.join(', ')}, not ${JSON.stringify(issue.input)}${hint}`;
    }
    case 'too_big':
      return `${name} must be at most ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'array' ? `${name} ${issue.message}` : `${name} must be at least ${issue.minimum}`;
    case 'invalid_key':
      return `${name} ${issue.issues[0]?.message ?? 'is not allowed here'}`;
    case 'invalid_union':
      return issue.input === undefined ? `${name} is missing` : `${name}: ${issue.message}`;
    default:
      return `${name} ${issue.message}`;
  }
}

function sortOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string'
    ? `the text ${JSON.stringify(value)}`
    : `${String(value)} (quotation marks make it text)`;
}
