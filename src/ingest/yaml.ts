import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Issues } from './errors.js';

/** Where a value stands in its YAML: map keys and list indexes from the root. */
export type Path = readonly PropertyKey[];

/** A parsed YAML text: its data, and the line of each value in its file. */
export interface YamlText {
  readonly data: unknown;
  /** The line of the value at this path, of its key when it is a collection, or of the nearest thing around it. */
  lineOf(path: Path): number;
}

/** Aliases may repeat a value this often; more is an attempt to blow up a small file. */
const MOST_ALIASES = 100;

/**
 * Parses YAML 1.2 with unique keys. Repeated keys and the first syntax error are noted with their lines; the result is
 * undefined when there are any. `before` is the number of lines of the file above the text.
 */
export function parseYaml(text: string, file: string, issues: Issues, before = 0): YamlText | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'error',
  });
  const lineAt = (offset: number) => before + lines.linePos(offset).line;
  const repeats = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  // What follows the first syntax error is mostly its echo.
  const broken = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1);
  for (const error of [...repeats, ...broken]) issues.add(file, lineAt(error.pos[0]), syntaxFault(error, text));
  if (document.errors.length > 0) return undefined;

  const lineOf = (path: Path): number => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
        if (!pair) break;
        node = pair.value;
        const anchor = isScalar(node) && node.range && node.range[0] < node.range[1] ? node : pair.key;
        offset = (isNode(anchor) && anchor.range?.[0]) || offset;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (!isNode(node)) break;
        offset = node.range?.[0] ?? offset;
      } else break;
    }
    return lineAt(offset);
  };

  try {
    return { data: document.toJS({ maxAliasCount: MOST_ALIASES }), lineOf };
  } catch (error) {
    issues.add(file, before + 1, `broken YAML: ${(error as Error).message}`);
    return undefined;
  }
}

function syntaxFault(error: YAMLError, text: string): string {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^(?:"[^"]*"|'[^']*'|[^\s:,{}]+)/.exec(text.slice(error.pos[0]))?.[0] ?? '(empty)';
    return `the key ${key} stands twice in one map`;
  }
  if (error.code === 'RESOURCE_EXHAUSTION') return 'broken YAML: its lists and maps nest too deep';
  return `broken YAML: ${error.message.split('\n')[0]}`;
}
