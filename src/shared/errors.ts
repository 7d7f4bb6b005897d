import { type ASTNode, GraphQLError } from 'graphql';

/** The stable codes of `extensions.code` that our own errors carry; the README lists them all. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'INVALID_CURSOR'
  | 'INVALID_ID'
  | 'AMBIGUOUS_NAME'
  | 'UNKNOWN_NAME'
  | 'QUERY_TOO_COMPLEX';

/** The caller asked for something that makes no sense; the message says what to change. Shown to the caller as it is. */
export class BadInput extends GraphQLError {
  constructor(
    message: string,
    code: ErrorCode = 'BAD_USER_INPUT',
    details: Record<string, unknown> = {},
    /** Where in the document it stands, when it is known. */
    node?: ASTNode,
  ) {
    super(message, { extensions: { ...details, code }, nodes: node ? [node] : null });
  }
}

/** The values, of which a request gives no more than so many. Throws `BadInput` when there are more. */
export function atMost<Value>(most: number, values: readonly Value[], what: string): readonly Value[] {
  if (values.length > most) throw new BadInput(`Ask for at most ${most} ${what} at once.`);
  return values;
}

/** Throws `BadInput` unless exactly one of the fields is given. */
export function exactlyOne(fields: Readonly<Record<string, unknown>>): void {
  if (Object.values(fields).filter((value) => value != null).length === 1) return;
  throw new BadInput(`Give exactly one of ${Object.keys(fields).join(' and ')}.`);
}
