import { GraphError, type GraphErrorCode } from './graph-error.js';

/** What the driver's errors have in common; a `code` of `N/A` is the driver's own. */
interface DriverError extends Error {
  readonly code: string;
  readonly gqlStatus?: string;
}

/** By the code that Neo4j gives; the first that matches counts. */
const BY_CODE: readonly (readonly [RegExp, GraphErrorCode])[] = [
  [/\.Schema\.ConstraintCreationFailed$/, 'unique'],
  [/\.Schema\./, 'constraint'],
  // Another transaction deleted what this one had found.
  [/\.Statement\.EntityNotFound$/, 'conflict'],
  [/\.Statement\.AccessMode$/, 'readonly'],
  [/\.Statement\.(ParameterMissing|ArgumentError|ArithmeticError|TypeError)$/, 'parameter'],
  [/\.Statement\.(SyntaxError|SemanticError)$|\.Procedure\.ProcedureNotFound$/, 'syntax'],
  [/\.Transaction\.TransactionTimedOut/, 'deadline'],
  [/Memory|NoThreadsAvailable/, 'busy'],
  [/DatabaseUnavailable|NotALeader|ForbiddenOnReadOnlyDatabase|DatabaseNotFound/, 'unavailable'],
  // A fresh token or a moment's patience can mend these; a refused login cannot.
  [/\.Security\.(AuthProviderTimeout|AuthProviderFailed|TokenExpired)$/, 'unavailable'],
  [/\.Security\./, 'denied'],
  [/^(ServiceUnavailable|SessionExpired)$/, 'unavailable'],
  [/^Neo\.TransientError\.|\.Transaction\.(Terminated|LockClientStopped)$/, 'conflict'],
];

/** Where the code says too little. */
const BY_MESSAGE: readonly (readonly [RegExp, GraphErrorCode])[] = [
  [/already exists with label/, 'unique'],
  // Another transaction used a node while this one deleted it.
  [/still has relationships/, 'conflict'],
  [/null property value/, 'parameter'],
  [/acquisition timed out/, 'busy'],
  [/pool is closed/i, 'unavailable'],
];

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /\.Security\.Forbidden$/,
    'Neo4j does not allow this to the user NEO4J_USERNAME: it needs the right to read and write.',
  ],
  [/\.Security\.AuthenticationRateLimit$/, 'Neo4j refused the login too often and now waits: check NEO4J_PASSWORD.'],
  [/\.Security\./, 'Neo4j refused the login: check NEO4J_USERNAME and NEO4J_PASSWORD.'],
  [
    /^(ServiceUnavailable|SessionExpired)$/,
    'Neo4j cannot be reached: check that it runs and that NEO4J_URI is right (bolt:// for one server, neo4j:// for a cluster, +s where it wants TLS). Without NEO4J_URI the embedded graph is used.',
  ],
  [/DatabaseNotFound$/, 'Neo4j has no database of this name: check NEO4J_DATABASE.'],
];

const lookUp = <Found>(table: readonly (readonly [RegExp, Found])[], text: string) =>
  table.find(([pattern]) => pattern.test(text))?.[1];

const isDriverError = (error: unknown): error is DriverError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

const codeOf = ({ code, gqlStatus, message }: DriverError): GraphErrorCode => {
  // A value of the wrong type is reported as a fault of the text, unless one looks at the status.
  if (code.includes('.Statement.') && gqlStatus?.startsWith('22')) return 'parameter';
  return lookUp(BY_MESSAGE, message) ?? lookUp(BY_CODE, code) ?? 'internal';
};

/** An error of Neo4j or its driver in the words of this house; what the driver said is its cause. */
export const fromNeo4j = (error: unknown): GraphError => {
  if (error instanceof GraphError) return error;
  if (!isDriverError(error)) return new GraphError('internal', String(error), { cause: error });
  const advice = lookUp(ADVICE, error.code);
  return new GraphError(codeOf(error), advice ?? error.message, {
    cause: error,
    detail: `${error.code} ${error.gqlStatus ?? ''}`.trim(),
  });
};
