import { createReadStream } from 'node:fs';
import { Parser } from 'htmlparser2';
import { Issues } from './errors.js';
import { oneLine } from './markdown.js';

/** An element of XML with what is in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** A record of a file, and the line on which it begins. */
export interface XmlRecord {
  readonly element: Element;
  readonly line: number;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (Element | string)[];
}

/** Deeper than any register or record of debates nests, and far from what exhausts the stack. */
const DEEPEST = 200;

/**
 * The elements of these names in a file of XML, one after another as they end, so that memory holds one at a time.
 * Throws a `LoadError` where the file ends inside an element, nests too deep, or cannot be read.
 */
export async function* xmlRecords(file: string, names: ReadonlySet<string>): AsyncGenerator<XmlRecord> {
  const issues = new Issues(file);
  const found: XmlRecord[] = [];
  const open: Open[] = [];
  let depth = 0;
  let begins = 1;
  const lines = new Lines();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) {
          issues.add(file, lines.at(parser.endIndex), `elements nest more than ${DEEPEST} deep`);
          issues.throwIfAny();
        }
        if (open.length === 0) begins = lines.at(parser.endIndex);
        if (open.length > 0 || names.has(name)) open.push({ name, attributes, children: [] });
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag(_, implied) {
        if (implied && isEnded) return;
        depth -= 1;
        const element = open.pop();
        if (element === undefined) return;
        const parent = open.at(-1);
        if (parent) parent.children.push(element);
        else found.push({ element, line: begins });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let isEnded = false;
  const chunks = createReadStream(file, 'utf8')[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch((error: Error) => {
      issues.add(file, 1, `cannot be read: ${error.message}`);
      return { done: true as const, value: undefined };
    });
    if (next.done) break;
    const chunk = next.value as string;
    lines.read(chunk);
    parser.write(chunk);
    yield* found.splice(0);
  }
  isEnded = true;
  const within = open.at(-1)?.name;
  parser.end();
  if (depth > 0)
    issues.add(file, lines.last, `broken XML: the file ends inside ${within ? `<${within}>` : 'an element'}`);
  issues.throwIfAny();
}

/** Counts the lines of a text that comes in chunks. */
class Lines {
  private chunk = '';
  /** Where the chunk begins in the text. */
  private start = 0;
  /** Up to where in the chunk lines are counted. */
  private counted = 0;
  private line = 1;

  read(chunk: string): void {
    this.at(this.start + this.chunk.length);
    this.start += this.chunk.length;
    this.chunk = chunk;
    this.counted = 0;
  }

  /** The line of a place in the last chunk, which is never before one that was asked for. */
  at(index: number): number {
    const to = index - this.start;
    for (let at = this.chunk.indexOf('\n', this.counted); at !== -1 && at < to; at = this.chunk.indexOf('\n', at + 1)) {
      this.line += 1;
    }
    this.counted = Math.max(this.counted, to);
    return this.line;
  }

  get last(): number {
    return this.at(this.start + this.chunk.length);
  }
}

/** The first child of this name. */
export const child = (element: Element, name: string): Element | undefined =>
  element.children.find((one): one is Element => typeof one !== 'string' && one.name === name);

/** All children of this name. */
export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter((one): one is Element => typeof one !== 'string' && one.name === name);

/** The text in an element, all white space as single spaces. */
export const textOf = (element: Element | undefined): string => oneLine(rawTextOf(element).normalize('NFC'));

const rawTextOf = (element: Element | undefined): string =>
  (element?.children ?? []).map((one) => (typeof one === 'string' ? one : rawTextOf(one))).join('');
