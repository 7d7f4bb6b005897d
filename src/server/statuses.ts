import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { answerType, JSON_TYPE } from './accept.js';
import { FAULTS } from './errors.js';

/** What the caller may not do, not without saying who it is, or not yet. */
const DENIALS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429 };

/**
 * The HTTP status of each answer, as GraphQL over HTTP has it: a request error is 200 in `application/json` and 400 in
 * `application/graphql-response+json`; a fault that left nothing of the data is 500, 503 or 504,
 * and a refusal that did is 401, 403 or 429.
 */
export const statuses: ApolloServerPlugin = {
  async requestDidStart() {
    return { willSendResponse: async (context) => setStatus(context) };
  },
};

function setStatus({ request, response }: GraphQLRequestContextWillSendResponse<object>): void {
  if (response.body.kind !== 'single') return;
  const type = answerType(request.http?.headers.get('accept')) ?? JSON_TYPE;
  response.http.headers.set('content-type', `${type}; charset=utf-8`);
  const { data, errors } = response.body.singleResult;
  if (!errors?.length) return;
  const codes = errors.map((error) => error.extensions?.code);
  const fault = codes.map((code) => FAULTS[String(code)]).find((candidate) => candidate !== undefined);
  const denied = codes.map((code) => DENIALS[String(code)]).find((status) => status !== undefined);
  if (fault && isEmpty(data)) {
    response.http.status = fault.status;
    if (fault.retryAfter !== null) response.http.headers.set('retry-after', String(fault.retryAfter));
  } else if (denied !== undefined && isEmpty(data)) {
    response.http.status = denied;
    if (denied === 401) response.http.headers.set('www-authenticate', 'Bearer');
    const wait = errors.find(({ extensions }) => extensions?.retryAfter !== undefined)?.extensions?.retryAfter;
    if (wait !== undefined) response.http.headers.set('retry-after', String(wait));
  } else if (data === undefined && !codes.includes('BAD_REQUEST')) {
    response.http.status = type === JSON_TYPE ? 200 : 400;
  }
}

function isEmpty(data: Record<string, unknown> | null | undefined): boolean {
  return Object.values(data ?? {}).every((value) => value === null);
}
