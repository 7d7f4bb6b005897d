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
    files: outcomes.length,
    loaded: count('LOADED'),
    unchanged: count('UNCHANGED'),
    valid: count('VALID'),
    refused: count('REFUSED'),
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
  if (summary.files === 0) return 'No briefs found: a brief is x.md with x.facts.yaml beside it.\n';
  const refused = summary.refused > 0 ? `, ${summary.refused} refused` : '';
  if (dryRun)
    return `${counted(summary.files, 'file')} checked: ${summary.valid} valid${refused}. Nothing was written.\n`;
  if (summary.loaded + summary.refused === 0) return `${counted(summary.files, 'file')}: nothing changed.\n`;
  const { entities, claims, evidence } = summary.created;
  const gone = summary.superseded > 0 ? `, ${summary.superseded} superseded` : '';
  return (
    `${counted(summary.files, 'file')}: ${summary.loaded} loaded, ${summary.unchanged} unchanged${refused}.\n` +
    `New: ${counted(entities, 'entity', 'entities')}, ${counted(claims, 'claim')} on ${counted(evidence, 'span')} of evidence${gone}.\n`
  );
}
