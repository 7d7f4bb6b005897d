import { type ASTNode, GraphQLError } from 'graphql';

/** The codes that the server itself gives to requests it refuses; those of single fields are in `shared/errors.ts`. */
export type RequestErrorCode =
  | 'BAD_REQUEST'
  | 'PAYLOAD_TOO_LARGE'
  | 'TOO_MANY_ALIASES'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'BAD_USER_INPUT';

/** An error whose message and code the caller sees as they are. */
export function requestError(
  code: RequestErrorCode,
  message: string,
  details: Record<string, unknown> = {},
  node?: ASTNode,
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...details, code }, nodes: node ? [node] : [] });
}

/** The body of an answer to a request that does not reach GraphQL. */
export function errorBody(code: string, message: string, details: Record<string, unknown> = {}): string {
  return JSON.stringify({ errors: [{ message, extensions: { ...details, code } }] });
}
