/** One fault of a file: what is wrong and where. Lines count from 1. */
export interface LoadIssue {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A file that cannot be loaded, with every fault that was found in it. */
export class LoadError extends Error {
  override readonly name = 'LoadError';

  constructor(
    /** The file as it was asked for; an issue may stand in the file beside it. */
    readonly file: string,
    readonly issues: readonly LoadIssue[],
    /** Whether it names what is not known: another file may declare that. */
    readonly namesUnknown = false,
  ) {
    super(issues.map((issue) => `${issue.file}:${issue.line}: ${issue.message}`).join('\n'));
  }
}

/** What is wrong with one value, without its place; {@link Issues.attempt} adds that. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** Collects the faults of one file, so that its author sees them all at once. */
export class Issues {
  private readonly found: LoadIssue[] = [];
  private readonly known = new Set<string>();
  private namesUnknown = false;

  constructor(private readonly file: string) {}

  /** Notes a fault. */
  add(file: string, line: number, message: string): void {
    const issue = { file, line, message };
    const key = JSON.stringify(issue);
    if (this.known.has(key)) return;
    this.known.add(key);
    this.found.push(issue);
  }

  /** Notes that something is named which is not known. */
  addUnknown(file: string, line: number, message: string): void {
    this.namesUnknown = true;
    this.add(file, line, message);
  }

  /** The value of `work`; undefined when it throws a {@link Fault}, which is noted. */
  attempt<Value>(file: string, line: number, work: () => Value): Value | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.add(file, line, error.message);
      return undefined;
    }
  }

  /** All faults in the order in which they were found. */
  get all(): readonly LoadIssue[] {
    return this.found;
  }

  get length(): number {
    return this.found.length;
  }

  /** Throws a {@link LoadError} with all faults in the order of the file; does nothing when there are none. */
  throwIfAny(): void {
    if (this.found.length === 0) return;
    const inOrder = [...this.found].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
    throw new LoadError(this.file, inOrder, this.namesUnknown);
  }
}
