import path from 'node:path';
import type { LoadIssue } from '../ingest/errors.js';
import type { FileOutcome } from '../ingest/load-options.js';

/** How many other lines with the same fault are named one by one. */
const NAMED_LINES = 5;

/** One line for each fault: file, line, reason. What is wrong in the same way in several lines of a file is said once. */
export function issueLines(issues: readonly LoadIssue[]): string {
  const places = new Map<string, { first: LoadIssue; more: Set<number> }>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.file, issue.message]);
    const known = places.get(key);
    if (!known) places.set(key, { first: issue, more: new Set() });
    else if (issue.line !== known.first.line) known.more.add(issue.line);
  }
  return [...places.values()]
    .map(({ first: { file, line, message }, more }) => `${file}:${line}: ${message}${alsoIn([...more])}\n`)
    .join('');
}

function alsoIn(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  const named = lines.slice(0, NAMED_LINES).join(', ');
  const rest = lines.length > NAMED_LINES ? ` and ${lines.length - NAMED_LINES} more` : '';
  return ` (also in ${lines.length === 1 ? 'line' : 'lines'} ${named}${rest})`;
}

/** One line for each note on a file that is sound. */
export const noteLines = (file: string, notes: readonly string[]): string =>
  notes.map((note) => `${file}: note: ${note}\n`).join('');

/** What happened to all files, for programs. */
export function summaryOf(outcomes: readonly FileOutcome[], dryRun: boolean) {
  const count = (status: FileOutcome['status']) => outcomes.filter((outcome) => outcome.status === status).length;
  const total = (of: 'entities' | 'names' | 'claims' | 'evidence' | 'superseded') =>
    outcomes.reduce((sum, outcome) => sum + ('report' in outcome ? outcome.report[of] : 0), 0);
  return {
    dryRun,
    files: new Set(outcomes.map(({ file }) => file)).size,
    articles: outcomes.length - count('SKIPPED'),
    loaded: count('LOADED'),
    unchanged: count('UNCHANGED'),
    valid: count('VALID'),
    refused: count('REFUSED'),
    skipped: count('SKIPPED'),
    notes: outcomes.reduce((sum, { notes = [] }) => sum + notes.length, 0),
    created: {
      entities: total('entities'),
      names: total('names'),
      claims: total('claims'),
      evidence: total('evidence'),
    },
    superseded: total('superseded'),
    outcomes,
  };
}

/** How many files are named of those that are in no known format. */
const NAMED_FILES = 3;

function skippedOf(outcomes: readonly FileOutcome[]): string {
  const names = outcomes.filter(({ status }) => status === 'SKIPPED').map(({ file }) => path.basename(file));
  const more = names.length - NAMED_FILES;
  return `${names.slice(0, NAMED_FILES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What happened to all files, for people. Faults were printed when they were found. */
export function reportText(outcomes: readonly FileOutcome[], dryRun: boolean): string {
  const summary = summaryOf(outcomes, dryRun);
  if (summary.files === summary.skipped) {
    return 'Nothing to load was found: communique --help lists the formats. A brief is x.md with x.facts.yaml beside it.\n';
  }
  const refused =
    (summary.skipped > 0 ? `, ${summary.skipped} skipped that are in no known format (${skippedOf(outcomes)})` : '') +
    (summary.refused > 0 ? `, ${summary.refused} refused` : '');
  const what =
    summary.articles === summary.files - summary.skipped
      ? counted(summary.files, 'file')
      : `${counted(summary.articles, 'article')} in ${counted(summary.files, 'file')}`;
  const notes =
    summary.notes > 0
      ? `${counted(summary.notes, 'note')} for review, such as names that were not decided: see --json.\n`
      : '';
  if (dryRun) return `${what} checked: ${summary.valid} valid${refused}. Nothing was written.\n${notes}`;
  if (summary.loaded + summary.refused === 0) return `${what}: nothing changed.\n`;
  const { entities, claims, evidence } = summary.created;
  const gone = summary.superseded > 0 ? `, ${summary.superseded} superseded` : '';
  return (
    `${what}: ${summary.loaded} loaded, ${summary.unchanged} unchanged${refused}.\n` +
    `New: ${counted(entities, 'entity', 'entities')}, ${counted(claims, 'claim')} on ${counted(evidence, 'span')} of evidence${gone}.\n${notes}`
  );
}
