import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorMask, FAULTS } from './errors.js';
import { errorBody } from './request-error.js';

/** A request that HTTP itself rules out. The caller sees the message. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly statusCode: number,
    message: string,
    /** Headers of the answer, such as `Allow`. */
    readonly headers: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Messages for what Fastify and its plugins find wrong, by their codes. */
const MESSAGES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The Content-Type must be application/json.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is too large.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body does not have the length that Content-Length names.',
  FST_CP_ERR_INVALID_CONTENT_ENCODING: 'The Content-Encoding must be gzip, deflate or br.',
  FST_CP_ERR_INVALID_CONTENT: 'The body cannot be decompressed.',
};

const CODES: Readonly<Record<number, string>> = { 401: 'UNAUTHENTICATED', 413: 'PAYLOAD_TOO_LARGE' };

/** Lines of HTTP for connections that fail before there is a request, by the code of Node's parser. */
const BROKEN: Readonly<Record<string, readonly [string, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers are too large.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Payload Too Large', 'The chunk extensions are too large.'],
};

/** Gives every failure outside GraphQL the same shape as those inside. */
export function answerErrors(app: FastifyInstance, mask: ErrorMask): void {
  app.setErrorHandler<FastifyError | HttpError>((error, request, reply) => sendError(error, request, reply, mask));
  app.setNotFoundHandler((_request, reply) =>
    send(reply, 404, 'BAD_REQUEST', 'There is nothing at this address: the API is at /graphql.'),
  );
}

/** Answers a request with what went wrong; anything that is not the caller's fault is masked and logged. */
export function sendError(
  error: FastifyError | HttpError,
  request: FastifyRequest,
  reply: FastifyReply,
  mask: ErrorMask,
): FastifyReply {
  let status = error.statusCode ?? 500;
  const fault = error instanceof HttpError && error.statusCode === 503 ? FAULTS.SERVICE_UNAVAILABLE : undefined;
  if (fault) {
    const requestId = mask.log(error.cause ?? error);
    reply.header('retry-after', String(fault.retryAfter));
    return send(reply, 503, 'SERVICE_UNAVAILABLE', error.message, { requestId });
  }
  if (status >= 500) {
    const requestId = mask.log(error);
    return send(reply, 500, 'INTERNAL_SERVER_ERROR', FAULTS.INTERNAL_SERVER_ERROR?.message ?? '', { requestId });
  }
  const message = error instanceof HttpError ? error.message : MESSAGES[error.code];
  if (status === 415 && request.headers['content-type'] === undefined) status = 400;
  if (error instanceof HttpError) reply.headers(error.headers);
  return send(reply, status, CODES[status] ?? 'BAD_REQUEST', message ?? 'The request cannot be read.');
}

function send(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  details: Record<string, unknown> = {},
): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(errorBody(code, message, details));
}

/** Answers a connection whose bytes are not HTTP, or do not arrive, and closes it. */
export function answerBrokenConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const [status, message] = BROKEN[error.code ?? ''] ?? ['400 Bad Request', 'The request is not valid HTTP.'];
  const body = errorBody('BAD_REQUEST', message);
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
  socket.end(head + body, () => socket.destroy());
}
