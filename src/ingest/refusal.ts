import { GraphError } from '../graph/graph-error.js';
import { Fault, LoadError } from './errors.js';

/**
 * Why a file is refused on which something was thrown. What is no fault of the file is one of this program, and says so:
 * it too refuses that file alone. Throws what the database failed with, which is no matter of one file.
 */
export function refusalOf(error: unknown, file: string): LoadError {
  if (error instanceof LoadError) return error;
  if (error instanceof GraphError) throw error;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const message = error instanceof Fault ? error.message : `this is a fault of communique: ${reason}`;
  return new LoadError(file, [{ file, line: 1, message }]);
}
