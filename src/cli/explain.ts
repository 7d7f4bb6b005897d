import { ConfigError } from '../config.js';
import { GraphMoved } from '../exchange/records.js';
import { GraphError } from '../graph/graph-error.js';
import { LoadError } from '../ingest/errors.js';
import { USAGE_ERROR } from './exit-codes.js';
import { SendError } from './request.js';
import { UsageError } from './usage-error.js';

const EXPECTED = [ConfigError, GraphError, GraphMoved, LoadError, SendError, UsageError];

/** Runs the work; an error that the user can mend is printed as one line, any other with its stack. */
export async function orExplain(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const isExpected = EXPECTED.some((type) => error instanceof type);
    const line = `communique: ${isExpected ? (error as Error).message : (error as Error).stack}\n`;
    // A connection to a database that answers nothing would hold the process.
    process.stderr.write(line, () => process.exit(USAGE_ERROR));
    return USAGE_ERROR;
  }
}
