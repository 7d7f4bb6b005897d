import type { LoadIssue } from '../ingest/errors.js';
import type { FileOutcome } from '../ingest/loader.js';

/** One line for each fault: file, line, reason. */
export const issueLines = (issues: readonly LoadIssue[]): string =>
  issues.map(({ file, line, message }) => `${file}:${line}: ${message}\n`).join('');

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

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What happened to all files, for people. Faults were printed when they were found. */
export function reportText(outcomes: readonly FileOutcome[], dryRun: boolean): string {
  const summary = summaryOf(outcomes, dryRun);
  if (summary.files === summary.skipped) {
    return 'Nothing to load was found: communique --help lists the formats. A brief is x.md with x.facts.yaml beside it.\n';
  }
  const refused =
    (summary.skipped > 0 ? `, ${summary.skipped} skipped that are in no known format` : '') +
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
