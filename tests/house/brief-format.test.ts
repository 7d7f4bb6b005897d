import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toJSONSchema, type ZodType } from 'zod';
import { openEmbedded } from '../../src/graph/embedded.js';
import { migrate } from '../../src/graph/migrate.js';
import { projectRoot } from '../../src/graph/project-root.js';
import { factsSchema } from '../../src/ingest/facts.schema.js';
import { frontMatterSchema } from '../../src/ingest/front-matter.schema.js';
import { loadPaths } from '../../src/ingest/loader.js';

/** As much of JSON Schema as our schemas become. */
interface Form {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly required?: readonly string[];
  readonly items?: Form;
  readonly additionalProperties?: Form | false;
  readonly anyOf?: readonly Form[];
}

const formOf = (schema: ZodType) => toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Form;
const facts = formOf(factsSchema);
const frontMatter = formOf(frontMatterSchema);

const page = await readFile(path.join(projectRoot, 'docs', 'brief-format.md'), 'utf8');

/** The objects that a value of this form consists of: itself, or those in its list, its map or its alternatives. */
function objectsIn(form: Form): Form[] {
  if (form.properties) return [form];
  const within = [form.items, form.additionalProperties || undefined, ...(form.anyOf ?? [])];
  return within.flatMap((inner) => (inner ? objectsIn(inner) : []));
}

/** Every object of the formats by where it stands: "people", "people.names". */
function everyObject(root: Form, name: string): [string, Form][] {
  const [object] = objectsIn(root);
  if (!object) return [];
  const inner = Object.entries(object.properties ?? {});
  return [
    [name, object],
    ...inner.flatMap(([key, form]) => everyObject(form, name === 'facts' ? key : `${name}.${key}`)),
  ];
}

const EVIDENCE = ['quote', 'method', 'confidence', 'reason'];
/** The heading under which the page describes an object: the last word of where it stands, but for these. */
const HEADINGS: Readonly<Record<string, string>> = {
  facts: 'The facts file',
  frontMatter: 'Front matter',
  quote: 'quotes',
};
const headingOf = (place: string) => {
  const last = place.split('.').at(-1) ?? '';
  return HEADINGS[last] ?? last;
};

interface Row {
  readonly key: string;
  readonly type: string;
  readonly required: string;
}

/** The rows of the table under a heading. */
function tableUnder(heading: string): Row[] {
  const section = page.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `(\w+)` \| (.*?) \| (.*?) \| .*\S \|$/gm)].map(([, key, type, required]) => ({
    key: key!,
    type: type!,
    required: required!,
  }));
}

/** What the table has to say of a field. */
function rowOf(key: string, object: Form): Row {
  const form = object.properties?.[key] ?? {};
  const fallback = ['object', 'undefined'].includes(typeof form.default) ? 'no' : `no: \`${form.default}\``;
  return { key, type: typeOf(form), required: object.required?.includes(key) ? 'yes' : fallback };
}

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^(text|reference|key|language|address|duration|two capital letters)$/,
  date: /^date$/,
  number: /^number from 0 to 1$/,
  integer: /^whole number$/,
  boolean: /^`true` or `false`$/,
  object: /^(map of key to (text|\[\w+\]\(#\w+\))|\[date and basis\]\(#saidat\))$/,
  array: /^list of (keys|\[[\w ]+\]\(#\w+\))$/,
  some: /^one or several (texts|references|\[quotes\]\(#quotes\))$/,
};

/** The values of a choice as the page lists them, or the name of a pattern in TYPES. */
function typeOf(form: Form): string {
  const values = form.enum ?? form.items?.enum;
  if (values) return `${form.items ? 'list of ' : ''}${values.map((value) => `\`${value}\``).join(', ')}`;
  if (form.const !== undefined) return `\`${form.const}\``;
  if (form.anyOf) return form.anyOf.some(({ type }) => type === 'array') ? 'some' : 'date';
  return form.type ?? '';
}

const named = (row: Row): Row => {
  const [name] = Object.entries(TYPES).find(([, pattern]) => pattern.test(row.type)) ?? [];
  return name === undefined ? row : { ...row, type: name };
};

const objects = [...everyObject(facts, 'facts'), ...everyObject(frontMatter, 'frontMatter')];

describe('docs/brief-format.md', () => {
  it.each(objects)('describes every key of %s, its type and whether it is required', (place, object) => {
    const claim = objects.find(([name]) => name === 'positions')?.[1] ?? {};
    const isClaim = 'quote' in (object.properties ?? {});
    const keys = Object.keys(object.properties ?? {});
    const own = isClaim
      ? keys.filter((key) => !EVIDENCE.includes(key) || (key === 'quote' && place.endsWith('links')))
      : keys;
    expect(tableUnder(headingOf(place)).map(named)).toEqual(own.map((key) => rowOf(key, object)));
    if (!isClaim) return;
    // What all claims share stands in a table of its own.
    const shared = place.endsWith('links') ? EVIDENCE.slice(1) : EVIDENCE;
    expect(shared.map((key) => rowOf(key, object))).toEqual(shared.map((key) => rowOf(key, claim)));
    expect(tableUnder('What every claim has').map(named)).toEqual(EVIDENCE.map((key) => rowOf(key, claim)));
  });

  it('leads to headings of its own', () => {
    const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!.toLowerCase());
    const links = [...page.matchAll(/\]\(#(.*?)\)/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !headings.includes(link))).toEqual([]);
  });
});

describe('the example of docs/brief-format.md', () => {
  let folder = '';
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('loads', async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'communique-'));
    const block = (language: string) =>
      new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';
    await writeFile(path.join(folder, 'bay-talks.md'), block('markdown'));
    await writeFile(path.join(folder, 'bay-talks.facts.yaml'), block('yaml'));
    const graph = await openEmbedded(null);
    await migrate(graph);
    const [outcome] = await loadPaths(graph, [folder]);
    await graph.close();
    expect(outcome).toMatchObject({ status: 'LOADED', report: { claims: 11 } });
  });
});
