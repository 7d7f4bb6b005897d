import type { ArticleText } from './article-text.js';
import { Fault, Issues, LoadError, type LoadIssue } from './errors.js';
import { type Facts, type FactsInput, factsSchema } from './facts.schema.js';
import { type FrontMatter, type FrontMatterInput, frontMatterSchema } from './front-matter.schema.js';
import { checkSchema } from './schema-check.js';
import type { Path } from './yaml.js';

/** An article as it was read: its front matter and its normalised text. */
export interface ArticleDraft {
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly text: ArticleText;
  lineOf(path: Path): number;
}

/**
 * The intermediate form that every reader makes: an article with the facts in it, or declarations alone (`article`
 * null), of sound form. What it says is checked by `verify`.
 */
export interface Draft {
  /** The file as it was asked for. */
  readonly file: string;
  /** Which part of a file that holds several; absent where the file is one. */
  readonly item?: string;
  readonly article: ArticleDraft | null;
  readonly factsFile: string;
  readonly facts: Facts;
  /** What a person should look at: names that were not decided, and why nothing was found where that is so. */
  readonly notes?: readonly string[];
  /** Whether it says something of people who were not decided, whom another file may make known. */
  readonly isOpen?: boolean;
  /** The line of a value of the facts. */
  lineOf(path: Path): number;
}

/** A record of a file that holds several, with what is wrong with it; the others of the file are read all the same. */
export class RefusedRecord {
  constructor(
    readonly file: string,
    /** Which record it is; absent where it does not even say that. */
    readonly item: string | undefined,
    readonly issues: readonly LoadIssue[],
  ) {}
}

/**
 * Reads one record of a file. What is wrong with it, thrown as a `LoadError` or a {@link Fault}, refuses this record
 * alone. Null for a record that has nothing to tell.
 */
export async function readRecord(
  { file, item, line }: { readonly file: string; readonly item: string | undefined; readonly line: number },
  work: () => Promise<Draft | null>,
): Promise<Draft | RefusedRecord | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LoadError) return new RefusedRecord(file, item, error.issues);
    if (error instanceof Fault) return new RefusedRecord(file, item, [{ file, line, message: error.message }]);
    throw error;
  }
}

/** What a reader found: plain values in the shape of a brief's two files. */
export interface Findings {
  readonly file: string;
  readonly item?: string;
  /** The line of the file at which the article begins, for messages. */
  readonly line?: number;
  /** Absent where the file only declares. */
  readonly article?: { readonly frontMatter: FrontMatterInput; readonly text: ArticleText };
  readonly facts: Omit<FactsInput, 'facts'>;
  readonly notes?: readonly string[];
  readonly isOpen?: boolean;
}

/** Makes a draft of what a reader found. Throws a `LoadError` where it has not the form of a brief. */
export function draftOf({ file, item, line = 1, article, facts, notes = [], isOpen = false }: Findings): Draft {
  const issues = new Issues(file);
  const here = { lineOf: () => line };
  const frontMatter = article && checkSchema(frontMatterSchema, { data: article.frontMatter, ...here }, file, issues);
  if (article?.text.text === '') issues.add(file, line, 'the article has no text');
  const checked = checkSchema(factsSchema, { data: { facts: 1, ...facts }, ...here }, file, issues);
  issues.throwIfAny();
  return {
    file,
    ...(item === undefined ? {} : { item }),
    article: article && frontMatter ? { file, frontMatter, text: article.text, ...here } : null,
    factsFile: file,
    facts: checked!,
    notes,
    isOpen,
    ...here,
  };
}
