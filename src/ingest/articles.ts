import { isAfter, singleDateForm } from './dates.js';
import type { ArticleDraft } from './draft.js';
import type { Issues } from './errors.js';
import { articleId } from './ids.js';
import type { ArticleForm, DateForm } from './verified.js';
import type { Path } from './yaml.js';

/** An article and the records of those that it is derived from. */
export interface Articles {
  readonly article: ArticleForm;
  readonly publishedAt: DateForm;
  readonly sources: readonly ArticleForm[];
}

/** Stands for a date that failed, so that the rest of the file is checked too. */
const UNDATED: DateForm = { value: '', earliest: null, latest: null, basis: 'STATED' };

/** Checks the dates of the front matter, and makes the records; publishers are by reference. */
export function articlesOf(draft: ArticleDraft, publishers: ReadonlyMap<string, string>, issues: Issues): Articles {
  const { frontMatter, text } = draft;
  const dateAt = (value: string, path: Path) =>
    issues.attempt(draft.file, draft.lineOf(path), () => singleDateForm(value, 'STATED'));
  const publishedAt = dateAt(frontMatter.publishedAt, ['publishedAt']) ?? UNDATED;

  const sources = frontMatter.derivedFrom.map((source, index) => {
    const path = ['derivedFrom', index];
    const date = source.publishedAt === undefined ? null : dateAt(source.publishedAt, [...path, 'publishedAt']);
    if (date && isAfter(date, publishedAt)) {
      const message = `wrong date "${date.value}": the source appeared after what is derived from it (${publishedAt.value})`;
      issues.add(draft.file, draft.lineOf([...path, 'publishedAt']), message);
    }
    return withId({
      title: source.title,
      url: source.url ?? null,
      publisherId: source.publisher === undefined ? null : (publishers.get(source.publisher) ?? null),
      author: source.author ?? null,
      publishedAt: date ?? null,
      language: source.language ?? null,
      licence: source.licence ?? null,
      kind: source.kind,
      contentHash: null,
      text: null,
      derivedFrom: [],
      replaces: null,
    });
  });
  const repeated = sources.findIndex(({ id }, index) => sources.findIndex((source) => source.id === id) < index);
  if (repeated !== -1) {
    issues.add(draft.file, draft.lineOf(['derivedFrom', repeated]), 'the same source stands twice in derivedFrom');
  }

  const article = withId({
    title: frontMatter.title,
    url: frontMatter.url ?? null,
    publisherId: publishers.get(frontMatter.publisher) ?? null,
    author: frontMatter.author ?? null,
    publishedAt,
    language: frontMatter.language,
    licence: frontMatter.licence ?? null,
    kind: frontMatter.kind,
    contentHash: text.hash,
    text: text.text,
    derivedFrom: sources.map(({ id }) => id),
    replaces: null,
  });
  return { article, publishedAt, sources };
}

const withId = (article: Omit<ArticleForm, 'id'>): ArticleForm => ({ id: articleId(article), ...article });
