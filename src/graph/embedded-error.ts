import { GraphError, type GraphErrorCode } from './graph-error.js';

/** Codes by GQLSTATUS, the most exact first; a key may be the class, its first two characters. */
const BY_STATUS: Readonly<Record<string, GraphErrorCode>> = {
  G2000: 'unique',
  G1001: 'constraint',
  40000: 'conflict',
  40001: 'conflict',
  22: 'parameter',
  42: 'syntax',
};

const codeOf = (status: string, message: string): GraphErrorCode => {
  if (/timeout error|timed out/i.test(message)) return 'deadline';
  if (/Missing parameter/.test(message)) return 'parameter';
  const code = BY_STATUS[status] ?? BY_STATUS[status.slice(0, 2)];
  if (code) return code;
  return /lock|closed|not open/i.test(message) ? 'unavailable' : 'internal';
};

/** An error of the embedded engine in the words of this house. */
export const fromEmbedded = (error: unknown): GraphError => {
  if (error instanceof GraphError) return error;
  if (!(error instanceof Error)) return new GraphError('internal', String(error));
  const status = 'gqlStatus' in error ? String(error.gqlStatus) : '';
  return new GraphError(codeOf(status, error.message), error.message, { cause: error, detail: status });
};
