import type { ArticleText } from './article-text.js';
import { dateForm, singleDateForm } from './dates.js';
import type { Issues } from './errors.js';
import { locate, type Quote } from './locate.js';
import type { Path, YamlText } from './yaml.js';

const DATES = new Set(['date', 'end', 'endDate', 'on', 'start', 'startDate', 'validFrom', 'validThrough']);

/**
 * Notes what is wrong with the dates and quotes of a file that has not the form of one, so that its author sees that at
 * the same time. What depends on the rest of the file, such as names, is left out.
 */
export function checkPlainly(yaml: YamlText, file: string, article: ArticleText | null, issues: Issues): void {
  const attempt = (path: Path, work: () => unknown) => issues.attempt(file, yaml.lineOf(path), work);
  const visit = (value: unknown, path: Path): void => {
    const name = path.findLast((step) => typeof step === 'string');
    const isDate = typeof value === 'string' && value.trim() !== '';
    if (name === 'quote' && article) {
      for (const [index, quote] of [value].flat().entries()) {
        if (isQuote(quote)) attempt([...path, index], () => locate(article, selectorOf(quote)));
      }
    } else if (isDate && name === 'publishedAt') attempt(path, () => singleDateForm(value, 'STATED'));
    else if (isDate && (DATES.has(String(name)) || path.at(-2) === 'saidAt')) {
      if (path.at(-1) !== 'basis') attempt(path, () => dateForm(value, 'STATED'));
    } else if (Array.isArray(value)) value.forEach((item, index) => void visit(item, [...path, index]));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    }
  };
  visit(yaml.data, []);
}

function isQuote(value: unknown): value is string | Quote {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object' || value === null) return false;
  const { exact, prefix = '', suffix = '', start = 0 } = value as Record<string, unknown>;
  return [exact, prefix, suffix].every((words) => typeof words === 'string') && Number.isSafeInteger(start);
}

const selectorOf = (quote: string | Quote): Quote => (typeof quote === 'string' ? { exact: quote } : quote);
