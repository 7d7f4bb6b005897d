import type { LoadIssue } from './errors.js';
import type { WriteReport } from './writer.js';

/** What became of one article, which is a file or an item of one. */
export type FileOutcome = {
  readonly file: string;
  readonly item?: string;
  readonly format?: string;
  readonly seconds: number;
  /** What a person should look at. */
  readonly notes?: readonly string[];
} & (
  | { readonly status: 'LOADED' | 'UNCHANGED'; readonly report: WriteReport }
  | {
      readonly status: 'VALID';
      readonly isLoaded: boolean;
      readonly title: string | null;
      readonly statements: number;
      readonly claims: number;
    }
  | {
      readonly status: 'REFUSED';
      readonly issues: readonly LoadIssue[];
      /** It names what is not known, after all other files as well. */
      readonly namesUnknown?: true;
    }
  /** A file of a folder that is in no known format. */
  | { readonly status: 'SKIPPED' }
  /** It is not written, since another file may make known who speaks in it. Final only with `leaveOpen`. */
  | {
      readonly status: 'WAITING';
      /** Whether it would make somebody known itself. */
      readonly teaches: boolean;
    }
);

export interface LoadOptions {
  /** Verify only: write nothing. */
  readonly dryRun?: boolean;
  /** Reads every file as this format, instead of telling by its content. */
  readonly format?: string | undefined;
  /** The instant that everything is recorded at, instead of the time of loading or of a `load.yaml`. */
  readonly recordedAt?: string | undefined;
  /** The folder outside of which no file is read beside those that are named. Default: the one above each file's own. */
  readonly root?: string | undefined;
  /** Reads articles anew that are there already and whose facts rules find; without it they are left as they are. */
  readonly reread?: boolean | undefined;
  /** Leaves out an article whose speakers rules could not decide, even after all others. */
  readonly leaveOpen?: boolean | undefined;
  /** Sets an article aside on which the database fails, and goes on; else the run ends with its error. */
  readonly setAside?: boolean | undefined;
  /** Who loads, for the audit trail. Default: the command line. */
  readonly by?: string | undefined;
  /** Believes articles again that were retracted; without it they are left as they are. */
  readonly restore?: boolean | undefined;
  /** Called before each file with its place among all files, from 1. */
  readonly onFile?: (file: string, place: number, of: number) => void;
  /** Called when an article is done: for one that waits for others, when they are. */
  readonly onOutcome?: (outcome: FileOutcome) => void;
}
