import { configFromEnvironment } from '../config.js';
import { importGraph } from '../exchange/import.js';
import { LoadError } from '../ingest/errors.js';
import { DONE, REFUSED } from './exit-codes.js';
import { orExplain } from './explain.js';
import { openToWrite } from './open.js';
import { issueLines } from './report.js';

/** `communique import`. Sets the exit code. */
export async function runImport(file: string): Promise<void> {
  process.exitCode = await orExplain(async () => {
    const graph = await openToWrite(configFromEnvironment());
    try {
      const { nodes, isResumed } = await importGraph(graph, file, showProgress);
      process.stdout.write(
        `${nodes} nodes restored${isResumed ? ', going on where an earlier import broke off' : ''}.\n`,
      );
      return DONE;
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      process.stderr.write(`${issueLines(error.issues)}Nothing of it is in the graph.\n`);
      return REFUSED;
    } finally {
      await graph.close();
    }
  });
}

function showProgress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2Kstep ${done + 1} of ${of}${done + 1 === of ? '\n' : ''}`);
}
