import type { Draft, RefusedRecord } from './draft.js';
import type { Directory } from './resolution/directory.js';
import type { SourceFile } from './source-file.js';

/** Reads one format into drafts. Everything after it, from checking to writing, is the same for all formats. */
export interface Reader {
  /** What `--format` calls it. */
  readonly format: string;
  /** One line for people. */
  readonly describes: string;
  /**
   * Whether rules find the facts, so that an article that is there already is left as it is: what the rules would find
   * in it today depends on whom the graph has come to know. False where people wrote the facts down.
   */
  readonly isByRules: boolean;
  /** Whether it reads other files beside a file: alone, that says less, or nothing. */
  readonly readsBeside?: true;
  /** Whether a file is of this format, by its content. */
  recognises(source: SourceFile): Promise<boolean>;
  /**
   * The articles of a file, one after another, so that memory does not grow with the file. Names that the source does
   * not declare are looked up in the directory. A record that is broken comes as one that is refused. Throws a
   * `LoadError` for a file that cannot be read.
   */
  read(source: SourceFile, directory: Directory): AsyncIterable<Draft | RefusedRecord>;
}
