/** What went wrong, in words that do not depend on the engine. */
export type GraphErrorCode =
  | 'unique'
  | 'constraint'
  | 'conflict'
  | 'syntax'
  | 'parameter'
  | 'readonly'
  | 'deadline'
  | 'unavailable'
  /** The database does not let us in: somebody has to change the login or its rights. */
  | 'denied'
  | 'busy'
  | 'internal';

/** The only error that leaves `graph/`. `message` is for logs: callers of the API see a masked text. */
export class GraphError extends Error {
  override readonly name = 'GraphError';

  constructor(
    readonly code: GraphErrorCode,
    message: string,
    options?: ErrorOptions & { readonly detail?: string },
  ) {
    super(message, options);
    this.detail = options?.detail ?? '';
  }

  /** The engine's own code, for logs. */
  readonly detail: string;
}
