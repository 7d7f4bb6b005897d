import type { SourceFile } from './source-file.js';

/** What the first line of an export of a graph names. Such a file is restored, not loaded. */
export const EXPORT_FORMAT = 'communique-graph';

/** Whether a file is an export of a graph, by its beginning. */
export async function isExport(source: SourceFile): Promise<boolean> {
  const [first = ''] = (await source.head()).split('\n');
  return first.startsWith('{') && first.includes(`"format":"${EXPORT_FORMAT}"`);
}
