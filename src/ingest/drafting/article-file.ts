import { singleDateForm } from '../dates.js';
import type { ArticleDraft } from '../draft.js';
import { Issues } from '../errors.js';
import { readArticle } from '../formats/brief.js';
import type { SourceFile } from '../source-file.js';
import { markdownOfPage } from './html.js';

/** An article to draft the facts of, as a file of Markdown with front matter. */
export interface ArticleFile {
  readonly article: ArticleDraft;
  readonly markdown: string;
  /** The name of the file without its ending. */
  readonly stem: string;
}

/** Reads Markdown with front matter, or a page in HTML. Rejects with a `LoadError` for anything else. */
export async function readArticleFile(source: SourceFile): Promise<ArticleFile> {
  const issues = new Issues(source.path);
  const text = await source.text();
  const isHtml = /\.html?$/i.test(source.name) || /^\s*(?:<!doctype html|<html)/i.test(text);
  const markdown = isHtml ? markdownOfPage(text, source.path, issues) : text;
  issues.throwIfAny();
  const article = readArticle(markdown!, source.path, issues);
  if (article !== undefined) {
    const { publishedAt } = article.frontMatter;
    issues.attempt(source.path, article.lineOf(['publishedAt']), () => singleDateForm(publishedAt, 'STATED'));
  }
  issues.throwIfAny();
  return { article: article!, markdown: markdown!, stem: source.name.replace(/\.(?:md|markdown|html?)$/i, '') };
}
