import * as z from 'zod';
import { ArticleText } from '../article-text.js';
import { Issues } from '../errors.js';
import type { FrontMatterInput } from '../front-matter.schema.js';
import { normaliseMarkdown, normaliseParagraphs, oneLine } from '../markdown.js';
import { checkSchema } from '../schema-check.js';
import type { SourceFile } from '../source-file.js';
import { parseYaml } from '../yaml.js';

/** A page of a press office in Markdown with front matter, as the archives of whitehouse.gov are kept. */
export interface Page {
  readonly file: string;
  readonly title: string;
  /** `2022-03-04`: the day in local time. */
  readonly date: string;
  readonly frontMatter: Omit<FrontMatterInput, 'kind'>;
  /** The title and the body: both are part of the document, so both can be quoted. */
  readonly text: ArticleText;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

const schema = z.object({
  title: z.string(),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day such as 2022-03-04' }),
  source_url: z.string(),
  published_time: z.union([z.string(), z.date()]).optional(),
});

/** Whether a file begins like such a page. */
export async function isPage(source: SourceFile): Promise<boolean> {
  const head = await source.head();
  const front = FRONT_MATTER.exec(head)?.[1] ?? '';
  return head.startsWith('---') && /^source_url: *https?:/m.test(front) && /^date: /m.test(front);
}

/** The title of a page, from its beginning; empty where there is none. */
export async function titleOf(source: SourceFile): Promise<string> {
  const front = FRONT_MATTER.exec(await source.head())?.[1] ?? '';
  const issues = new Issues(source.path);
  const data = parseYaml(front, source.path, issues, 1)?.data as { title?: unknown } | null | undefined;
  return typeof data?.title === 'string' ? oneLine(data.title) : '';
}

/** Reads a page. Rejects with a `LoadError` where the front matter is not as expected. */
export async function readPage(source: SourceFile): Promise<Page> {
  const markdown = await source.text();
  const issues = new Issues(source.path);
  const match = FRONT_MATTER.exec(markdown);
  const yaml = parseYaml(match?.[1] ?? '', source.path, issues, 1);
  const front = yaml && checkSchema(schema, yaml, source.path, issues);
  issues.throwIfAny();
  const { date, source_url: url, published_time: published } = front!;
  const title = oneLine(front!.title.normalize('NFC'));
  // A line of hard spaces looks empty, and was meant so: it parts paragraphs.
  const [head] = match!;
  const rest = markdown.slice(head.length).replace(/^[ \t\u00a0]+$/gm, '');
  const body = normaliseMarkdown(rest, source.path, head.split('\n').length - 1);
  return {
    file: source.path,
    title,
    date,
    text: new ArticleText([normaliseParagraphs([title]), body].filter((part) => part !== '').join('\n\n')),
    frontMatter: {
      title,
      url,
      publisher: 'The White House',
      publishedAt: instantOf(published) ?? date,
      language: 'en-US',
      licence: 'CC0-1.0',
    },
  };
}

/** "2022-03-04 16:19:58-05:00" as an instant; undefined for anything else. */
function instantOf(published: string | Date | undefined): string | undefined {
  if (published instanceof Date) return published.toISOString();
  const [, day, time, offset] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})([+-]\d{2}:\d{2}|Z)$/.exec(published ?? '') ?? [];
  return day === undefined ? undefined : `${day}T${time}${offset}`;
}
