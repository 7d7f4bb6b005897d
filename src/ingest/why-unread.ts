import type { LoadIssue } from './errors.js';
import { isExport } from './export-header.js';
import { READERS } from './readers.js';
import type { SourceFile } from './source-file.js';

/** Why no reader takes a file that was asked for by name. */
export async function whyUnread(source: SourceFile): Promise<LoadIssue[]> {
  const stem = /^(.*)\.(?:md|markdown|html?)$/i.exec(source.name)?.[1];
  if (stem !== undefined && (await source.exists())) {
    const message = `no facts: ${stem}.facts.yaml is missing beside it; "communique draft ${source.path}" proposes them`;
    return [{ file: source.path, line: 1, message }];
  }
  if (await isExport(source)) {
    const message = `this is an export of a graph: "communique import ${source.path}" restores it into an empty graph`;
    return [{ file: source.path, line: 1, message }];
  }
  const formats = READERS.map(({ format, describes }) => `${format} (${describes})`).join(', ');
  const message = `in no format that is known: ${formats}`;
  return [{ file: source.path, line: 1, message: (await source.exists()) ? message : 'no such file' }];
}
