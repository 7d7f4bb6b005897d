import { setTimeout as sleep } from 'node:timers/promises';

/** A running server, and who we are to it. */
export interface Target {
  /** Its address, `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly key: string | undefined;
}

/** The server cannot be reached, or does not let us write. */
export class SendError extends Error {
  override readonly name = 'SendError';
}

/** What a server answers. */
export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Answers of a server that would do it later. */
const BUSY = new Set(['OVERLOADED', 'RATE_LIMITED']);
/** So often it is asked. */
const MOST_REQUESTS = 8;
/** And so long it is waited for at a time. */
const LONGEST_WAIT_S = 120;

/**
 * Asks a server, again while it is busy: as long after as it says, else after a second, two, four … Rejects with
 * {@link SendError} when it does not answer, or stays busy.
 */
export async function ask<Data>(
  target: Target,
  query: string,
  variables: object,
): Promise<{ readonly status: number; readonly answer: Answer<Data> }> {
  for (let request = 1; ; request += 1) {
    const { status, answer, retryAfter } = await askOnce<Data>(target, query, variables);
    const busy = answer.errors?.find(({ extensions }) => BUSY.has(extensions?.code ?? ''));
    if (busy === undefined) return { status, answer };
    if (request === MOST_REQUESTS) {
      throw new SendError(`${originOf(target)} is still busy after ${request} requests: ${busy.message}`);
    }
    await sleep(Math.min(retryAfter ?? 2 ** (request - 1), LONGEST_WAIT_S) * 1000);
  }
}

async function askOnce<Data>({ url, key }: Target, query: string, variables: object) {
  const headers = {
    'content-type': 'application/json',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(new URL('/graphql', url), { method: 'POST', headers, body }).catch((error: Error) => {
    const why = (error.cause as Error | undefined)?.message ?? error.message;
    throw new SendError(`No server answers at ${new URL(url).origin}: ${why}.`);
  });
  const retryAfter = /^\d+$/.exec(response.headers.get('retry-after') ?? '');
  return {
    status: response.status,
    retryAfter: retryAfter === null ? null : Number(retryAfter[0]),
    answer: (await response.json().catch(() => ({}))) as Answer<Data>,
  };
}

/** The data of an answer. Throws a {@link SendError} that says why there is none. */
export function whatWasDone<Data>(target: Target, status: number, { data, errors }: Answer<Data>): Data {
  if (data) return data;
  if (target.key === undefined && errors?.[0]?.extensions?.code === 'UNAUTHENTICATED') {
    throw new SendError(`${originOf(target)} lets nobody write without an API key: give yours with --key.`);
  }
  throw new SendError(`${originOf(target)} refused: ${errors?.[0]?.message ?? `status ${status}`}`);
}

const originOf = ({ url }: Target) => new URL(url).origin;
