import type { WriteStream } from 'node:tty';
import type { FileOutcome } from '../ingest/load-options.js';
import { issueLines, noteLines } from './report.js';

/** Lines elsewhere than on a terminal come no more often than this. */
const LINE_EVERY_MS = 5_000;
const BAR_WIDTH = 20;

/** Shows how far a load is: a bar on a terminal, a line now and then elsewhere. Faults and notes are printed as they are found. */
export class Progress {
  private lastLine = Date.now();

  /** `output` null shows nothing. */
  constructor(private readonly output: WriteStream | null) {}

  begin(file: string, place: number, of: number): void {
    if (this.output?.isTTY) {
      const full = Math.floor((BAR_WIDTH * (place - 1)) / of);
      const bar = `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
      this.clear();
      this.output.write(`${bar} ${place}/${of} ${file}`.slice(0, this.output.columns - 1));
    } else if (this.output && Date.now() - this.lastLine > LINE_EVERY_MS) {
      this.lastLine = Date.now();
      this.output.write(`${place}/${of} ${file}\n`);
    }
  }

  end(outcome: FileOutcome): void {
    const lines =
      outcome.status === 'REFUSED' ? issueLines(outcome.issues) : noteLines(outcome.file, outcome.notes ?? []);
    if (lines === '' || !this.output) return;
    this.clear();
    this.output.write(lines);
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.output?.isTTY) this.output.write('\r\u001b[2K');
  }
}
