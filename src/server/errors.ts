import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, Kind } from 'graphql';
import type { Logger } from 'pino';
import { GraphError } from '../graph/graph-error.js';
import { hintFor } from './hints.js';

const LONGEST_MESSAGE = 1_000;

/** Codes of errors that are the caller's to solve: their messages are shown as they are. */
export const SHOWN: ReadonlySet<string> = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'TOO_MANY_ALIASES',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'BAD_USER_INPUT',
  'INVALID_CURSOR',
  'INVALID_ID',
  'AMBIGUOUS_NAME',
  'UNKNOWN_NAME',
  'UNAUTHENTICATED',
  'FORBIDDEN',
]);

/** A fault of ours that a caller may see by name. `retryAfter` is in seconds. */
interface Fault {
  readonly status: number;
  readonly message: string;
  readonly retryAfter: number | null;
}

/** Faults by code, with the HTTP status of an answer that holds nothing else. */
const KNOWN_FAULTS = {
  SERVICE_UNAVAILABLE: { status: 503, message: 'The database does not answer. Try again shortly.', retryAfter: 5 },
  TIMEOUT: { status: 504, message: 'The database took too long. Ask for less, or try again.', retryAfter: 5 },
  OVERLOADED: { status: 503, message: 'The server has more to do than it can. Try again shortly.', retryAfter: 1 },
  INTERNAL_SERVER_ERROR: { status: 500, message: 'Something went wrong on the server.', retryAfter: null },
} satisfies Record<string, Fault>;

export const FAULTS: Readonly<Record<string, Fault>> = KNOWN_FAULTS;

const FAULT_OF_GRAPH: Partial<Record<GraphError['code'], keyof typeof KNOWN_FAULTS>> = {
  unavailable: 'SERVICE_UNAVAILABLE',
  denied: 'SERVICE_UNAVAILABLE',
  deadline: 'TIMEOUT',
  busy: 'OVERLOADED',
};

/** Turns what was thrown into what a caller may see, and logs each fault once. */
export class ErrorMask {
  /** The ids under which faults are in the log; one failed batch of reads is the fault of many fields. */
  readonly #logged = new WeakMap<object, string>();

  constructor(
    private readonly logger: Logger,
    /** The contract, when messages may name what is in it ("Did you mean …?"). */
    private readonly schema: GraphQLSchema | null,
  ) {}

  /** The error as it goes out: a stable code, no stack, and a message of ours unless the caller is at fault. */
  format(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const cause = causeOf(error);
    const own = cause instanceof GraphQLError ? codeOf(cause) : undefined;
    const code = own !== undefined && SHOWN.has(own) ? own : codeByGraphql(error, cause);
    if (code === undefined) return this.#masked(formatted, error, cause);
    const message =
      own === undefined || own === 'GRAPHQL_VALIDATION_FAILED' ? this.#told(formatted.message) : formatted.message;
    return { ...formatted, message: shortened(message), extensions: { ...formatted.extensions, code } };
  }

  /** A message of graphql-js, with or without what it tells of the contract. */
  #told(message: string): string {
    if (this.schema === null) return withoutSuggestion(message);
    const hint = hintFor(message, this.schema);
    return hint === null ? message : `${message} ${hint}`;
  }

  /** Logs a fault and gives the id that finds it in the log. */
  log(fault: unknown, details: Record<string, unknown> = {}): string {
    const key = typeof fault === 'object' && fault !== null ? fault : { fault };
    const known = this.#logged.get(key);
    if (known !== undefined) return known;
    const requestId = randomUUID();
    this.#logged.set(key, requestId);
    const expected = fault instanceof GraphError && FAULT_OF_GRAPH[fault.code] !== undefined;
    const entry = { requestId, ...details, err: fault };
    if (expected) this.logger.warn(entry, 'the graph did not answer');
    else this.logger.error(entry, 'a request failed');
    return requestId;
  }

  #masked(formatted: GraphQLFormattedError, error: unknown, cause: unknown): GraphQLFormattedError {
    const code = (cause instanceof GraphError && FAULT_OF_GRAPH[cause.code]) || 'INTERNAL_SERVER_ERROR';
    const field = error instanceof GraphQLError ? error.path?.join('.') : undefined;
    const requestId = this.log(cause, field === undefined ? {} : { field });
    return { ...formatted, message: FAULTS[code]?.message ?? '', extensions: { code, requestId } };
  }
}

/** What was thrown first, inside the wrappers of graphql-js and Apollo. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function codeOf(error: GraphQLError): string | undefined {
  return typeof error.extensions.code === 'string' ? error.extensions.code : undefined;
}

/** The code of an error that graphql-js or Apollo made, or undefined when it came out of a resolver. */
function codeByGraphql(error: unknown, cause: unknown): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  if (error.path === undefined) {
    const code = codeOf(error);
    return code !== undefined && SHOWN.has(code) ? code : undefined;
  }
  // An argument that only shows to be wrong while the operation runs, such as a null variable where none may be.
  const wrongArgument = cause instanceof GraphQLError && cause.nodes?.some(({ kind }) => kind !== Kind.FIELD);
  return wrongArgument ? 'BAD_USER_INPUT' : undefined;
}

function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean .*\?$/s, '');
}

function shortened(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message;
}
