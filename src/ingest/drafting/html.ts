import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { stringify } from 'yaml';
import type { Issues } from '../errors.js';
import { oneLine } from '../markdown.js';

type Document = ReturnType<typeof parseDocument>;
type Node = Document['children'][number];
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Elements whose words are not the article's. */
const ASIDES = new Set(['script', 'style', 'noscript', 'nav', 'header', 'footer', 'aside', 'form', 'figure', 'button']);
const PARAGRAPHS = new Set(['p', 'li', 'blockquote', 'h2', 'h3', 'h4']);

/**
 * The article of a web page as Markdown with front matter: title, publisher, date and address from its metadata (Open
 * Graph, schema.org in JSON-LD), the paragraphs of its `article`, else `main`, else body. Undefined, with the faults
 * noted, where title, publisher or date is missing: a brief needs them.
 */
export function markdownOfPage(html: string, file: string, issues: Issues): string | undefined {
  const document = parseDocument(html, { decodeEntities: true });
  const linked = linkedData(document);
  const meta = (...names: string[]) => names.map((name) => metaOf(document, name)).find((value) => value !== '');
  const title = meta('og:title') ?? linked.headline ?? textOf(first(document, 'title'));
  const publisher = linked.publisher ?? meta('og:site_name', 'publisher');
  const publishedAt = meta('article:published_time', 'date') ?? linked.datePublished ?? timeOf(document);
  const missing = Object.entries({ title, publisher, publishedAt }).filter(([, value]) => !value);
  for (const [name] of missing) {
    issues.add(
      file,
      1,
      `the page does not say its ${name}: save it as Markdown with front matter, and add that by hand`,
    );
  }
  const root = first(document, 'article') ?? first(document, 'main') ?? first(document, 'body') ?? document;
  const paragraphs = paragraphsOf(root.children);
  if (paragraphs.length === 0) issues.add(file, 1, 'the page has no paragraphs');
  if (missing.length > 0 || paragraphs.length === 0) return undefined;
  const address = meta('og:url') ?? linked.url;
  const frontMatter = {
    title: oneLine(title!),
    publisher: oneLine(publisher!),
    publishedAt: dayOrInstant(publishedAt!),
    language: DomUtils.getElementsByTagName('html', document)[0]?.attribs.lang || 'en',
    ...(address ? { url: address } : {}),
    kind: 'NEWS',
  };
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${paragraphs.map(escaped).join('\n\n')}\n`;
}

function paragraphsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (!isElement(node) || ASIDES.has(node.name)) return [];
    if (!PARAGRAPHS.has(node.name)) return paragraphsOf(node.children);
    const text = oneLine(wordsOf(node));
    return text === '' ? [] : [text];
  });
}

const isElement = (node: Node): node is Element => node.type === ElementType.Tag;

/** The text in a node; a break of lines parts words. */
function wordsOf(node: Node): string {
  if (!isElement(node)) return DomUtils.textContent(node);
  return node.name === 'br' ? ' ' : node.children.map(wordsOf).join('');
}

/** What Markdown would take for markup stands for itself. */
const escaped = (text: string) =>
  text.replace(/([\\`*_[\]<>#|&~])/g, '\\$1').replace(/^(?=[-+])|(?<=^\d{1,9})(?=[.)])/, '\\');

const first = (document: Document, name: string) => DomUtils.getElementsByTagName(name, document)[0];

const textOf = (node: Node | undefined) => (node ? oneLine(DomUtils.textContent(node)) : '');

const metaOf = (document: Document, name: string): string =>
  DomUtils.getElementsByTagName('meta', document).find(
    ({ attribs }) => attribs.property === name || attribs.name === name,
  )?.attribs.content ?? '';

const timeOf = (document: Document) => first(document, 'time')?.attribs.datetime;

interface Linked {
  readonly headline?: string;
  readonly publisher?: string;
  readonly datePublished?: string;
  readonly url?: string;
}

type Thing = Readonly<Record<string, unknown>> | null;

/** What the page says of itself in JSON-LD, where that is sound. */
function linkedData(document: Document): Linked {
  for (const script of DomUtils.getElementsByTagName('script', document)) {
    if (script.attribs.type !== 'application/ld+json') continue;
    const data = parsed(DomUtils.textContent(script));
    const things = ([data].flat() as Thing[]).flatMap((thing) => [thing, (thing?.['@graph'] as Thing) ?? []].flat());
    const article = things.find((thing) => [thing?.['@type']].flat().some((type) => /Article$/.test(String(type))));
    if (!article) continue;
    const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
    const publisher = article.publisher as { name?: unknown } | undefined;
    const found = {
      headline: text(article.headline),
      publisher: text(publisher?.name),
      datePublished: text(article.datePublished),
      url: text(article.url),
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  }
  return {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A date as a brief takes it: an instant with its offset, or the day. */
function dayOrInstant(text: string): string {
  const trimmed = text.trim();
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(trimmed)) return trimmed;
  return /^\d{4}-\d{2}-\d{2}/.exec(trimmed)?.[0] ?? trimmed;
}
