import { readFile } from 'node:fs/promises';
import { ArticleText } from '../article-text.js';
import type { ArticleDraft, Draft } from '../draft.js';
import { Issues } from '../errors.js';
import { type Facts, factsSchema } from '../facts.schema.js';
import { frontMatterSchema } from '../front-matter.schema.js';
import { normaliseMarkdown } from '../markdown.js';
import { checkPlainly } from '../plain-check.js';
import type { Reader } from '../reader.js';
import { checkSchema } from '../schema-check.js';
import { type SourceFile, unreadable } from '../source-file.js';
import { type Path, parseYaml, type YamlText } from '../yaml.js';

const FACTS = '.facts.yaml';

/** A brief: an article in Markdown, and beside it a file of the facts in it, both written by people. */
export const briefReader: Reader = {
  format: 'brief',
  describes: 'x.md with x.facts.yaml beside it, or x.facts.yaml alone',
  isByRules: false,
  async recognises(source: SourceFile) {
    if (source.name.endsWith(FACTS)) return true;
    return source.name.endsWith('.md') && (await source.sibling(source.name.replace(/\.md$/, FACTS))) !== null;
  },
  async *read(source: SourceFile) {
    yield await readBrief(source.path);
  },
};

/**
 * Reads a brief: `x.md` with `x.facts.yaml` beside it, by either name, or a lone `x.facts.yaml` of declarations.
 * Rejects with a `LoadError` that lists the faults of form of both files.
 */
export async function readBrief(file: string): Promise<Draft> {
  const issues = new Issues(file);
  const stem = file.endsWith(FACTS) ? file.slice(0, -FACTS.length) : file.replace(/\.md$/, '');
  const isBrief = stem !== file;
  if (!isBrief) issues.add(file, 1, `not a brief: expected x.md with x${FACTS} beside it, or x${FACTS} alone`);
  issues.throwIfAny();

  const articleFile = `${stem}.md`;
  const factsFile = `${stem}${FACTS}`;
  const [markdown, yaml] = await Promise.all([readText(articleFile, issues), readText(factsFile, issues)]);
  if (yaml === null) {
    const reason = markdown === null ? 'no such file' : `no facts: ${nameOf(factsFile)} is missing beside it`;
    issues.add(file, 1, reason);
  }
  const article = markdown === null ? null : readArticle(markdown, articleFile, issues);
  const parsed = yaml === null ? undefined : parseYaml(yaml, factsFile, issues);
  const facts = parsed && checkSchema(factsSchema, parsed, factsFile, issues);
  if (issues.length > 0) checkRest(markdown, articleFile, parsed, factsFile, issues);
  if (facts && parsed && markdown === null) refuseClaims(facts, parsed.lineOf, factsFile, nameOf(articleFile), issues);
  issues.throwIfAny();
  return { file, article: article ?? null, factsFile, facts: facts!, lineOf: parsed!.lineOf };
}

const nameOf = (file: string) => file.split(/[\\/]/).at(-1) ?? file;

/** The text of a UTF-8 file; null when it does not exist. */
async function readText(file: string, issues: Issues): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    const reason = error instanceof TypeError ? 'not UTF-8' : unreadable(error);
    issues.add(file, 1, reason);
    return '';
  }
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The front matter of an article and its text; null without front matter. */
function partsOf(markdown: string, file: string): { readonly yaml: string; readonly text: ArticleText } | null {
  const match = markdown.startsWith('---') ? FRONT_MATTER.exec(markdown) : null;
  if (match?.index !== 0) return null;
  const [head, yaml = ''] = match;
  const text = normaliseMarkdown(markdown.slice(head.length), file, head.split('\n').length - 1);
  return { yaml, text: new ArticleText(text) };
}

/** What can be said of the rest of a brief whose form is not sound. */
function checkRest(
  markdown: string | null,
  articleFile: string,
  facts: YamlText | undefined,
  factsFile: string,
  issues: Issues,
): void {
  const parts = markdown === null ? null : partsOf(markdown, articleFile);
  const frontMatter = parts && parseYaml(parts.yaml, articleFile, issues, 1);
  if (frontMatter) checkPlainly(frontMatter, articleFile, null, issues);
  if (facts) checkPlainly(facts, factsFile, parts?.text ?? null, issues);
}

/** An article in Markdown with its front matter; undefined, with the faults noted, where it has not that form. */
export function readArticle(markdown: string, file: string, issues: Issues): ArticleDraft | undefined {
  const parts = partsOf(markdown, file);
  if (parts === null) {
    issues.add(file, 1, 'no front matter: the file must begin with title, publisher … between two lines of ---');
    return undefined;
  }
  const { text } = parts;
  const yaml = parseYaml(parts.yaml, file, issues, 1);
  const frontMatter = yaml && checkSchema(frontMatterSchema, yaml, file, issues);
  if (text.text === '') issues.add(file, 1, 'the article has no text');
  return frontMatter && yaml && { file, frontMatter, text, lineOf: yaml.lineOf };
}

const CLAIMS = ['memberships', 'statements', 'positions'] as const;
const MEETING_CLAIMS = ['reports', 'agenda', 'attendances'] as const;

/** A claim needs words of an article; without one a file may only declare. */
function refuseClaims(facts: Facts, lineOf: (path: Path) => number, file: string, article: string, issues: Issues) {
  const refuse = (path: Path, what: string) =>
    issues.add(file, lineOf(path), `${what} need an article to quote, and ${article} is not there`);
  for (const section of CLAIMS) if (facts[section].length > 0) refuse([section], section);
  for (const [key, meeting] of Object.entries(facts.meetings)) {
    for (const section of MEETING_CLAIMS) if (meeting[section].length > 0) refuse(['meetings', key, section], section);
  }
}
