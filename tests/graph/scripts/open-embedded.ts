import type { GraphError } from '../../../src/graph/graph-error.js';
import { openGraph } from '../../../src/graph/open.js';

/** Prints the error that opening the embedded engine ends with. */
try {
  await openGraph({ folder: null });
  process.stdout.write('null');
} catch (error) {
  const { code, message } = error as GraphError;
  process.stdout.write(JSON.stringify({ code, message }));
}
