import type { AddressInfo } from 'node:net';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandlerMethod,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Access } from '../shared/access.js';
import { answerType, wantsPage } from './accept.js';
import { createApollo } from './apollo.js';
import { Authenticator } from './authenticator.js';
import { acceptJsonBodies } from './body.js';
import { withCaller } from './caller.js';
import { allowOrigins, originCheck } from './cors.js';
import { ErrorMask } from './errors.js';
import { serveExplorerFiles } from './explorer-files.js';
import { answerHealth } from './health.js';
import { answerBrokenConnection, answerErrors, HttpError, sendError } from './http-errors.js';
import { graphiqlPage, type Page, sandboxPage } from './pages.js';
import { readQuestions } from './questions.js';

const DRAIN_MS = 10_000;
const METHODS = 'GET, POST, OPTIONS';

/** What a server is made of. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  /** A fresh context for each request. */
  readonly createContext: (access: Access) => object;
  /** Asks the database whether it answers; rejects when not. */
  readonly ready: () => Promise<void>;
  readonly config: Pick<Config, 'host' | 'port' | 'production' | 'corsOrigins' | 'limits' | 'access' | 'behindProxy'>;
  readonly logger: Logger;
  /** Operations that the pages offer. Default: those of `schema/operations`. */
  readonly questions?: readonly string[];
}

/** A server that listens. */
export interface RunningServer {
  /** Its address, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Stops accepting, lets what runs finish for ten seconds, and resolves when all connections are closed. */
  close(): Promise<void>;
}

/** Starts the server: the API and its pages at `/graphql`, Sandbox, health. Rejects when the port is taken. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { schema, createContext, ready, config, logger } = parts;
  const questions = parts.questions ?? (await readQuestions());
  const mask = new ErrorMask(logger, config.production ? null : schema);
  const apollo = createApollo({ schema, limits: config.limits, mask, logger });
  await apollo.start();

  let draining = false;
  const app = createApp(config, mask);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // Whoever puts TLS in front of the server decides on this for the whole host.
    strictTransportSecurity: false,
  });
  await app.register(compress, {
    encodings: ['gzip', 'deflate'],
    requestEncodings: ['gzip', 'deflate', 'br', 'identity'],
  });
  acceptJsonBodies(app);
  allowOrigins(app, originCheck(config.corsOrigins, config.production));
  app.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close');
  });
  answerErrors(app, mask);
  answerHealth(app, ready, () => draining);
  const pages = await servePages(app, questions);
  const authenticator = new Authenticator(config.access);
  const accesses = new WeakMap<FastifyRequest, Access>();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const access = accesses.get(request)!;
      return withCaller(createContext(access), access, request);
    },
  });
  serveApi(app, pages.graphiql, async (request, reply) => {
    accesses.set(request, await authenticator.accessOf(request.headers.authorization));
    return answer.call(app, request, reply);
  });
  await app.listen({ host: config.host, port: config.port });

  let closing: Promise<void> | null = null;
  return {
    url: addressOf(app, config.host),
    close() {
      draining = true;
      closing ??= drain(app).then(() => apollo.stop());
      return closing;
    },
  };
}

function createApp(config: ServerParts['config'], mask: ErrorMask): FastifyInstance {
  const { bodyBytes, receiveMs } = config.limits;
  return Fastify({
    logger: false,
    trustProxy: config.behindProxy,
    bodyLimit: bodyBytes,
    requestTimeout: receiveMs,
    http: { headersTimeout: receiveMs, connectionsCheckingInterval: Math.min(receiveMs, 1_000) },
    clientErrorHandler: answerBrokenConnection,
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply, mask),
    // What is in flight on an open connection is served; the answer closes the connection.
    return503OnClosing: false,
  });
}

async function servePages(app: FastifyInstance, questions: readonly string[]): Promise<{ graphiql: Page | null }> {
  const built = await serveExplorerFiles(app);
  const sandbox = sandboxPage(questions);
  app.get('/sandbox', async (_request, reply) => {
    // Signing in to Apollo opens a window that must find this page again.
    reply.header('cross-origin-opener-policy', 'unsafe-none');
    return sendPage(reply, sandbox);
  });
  app.get('/', async (request, reply) => {
    if (wantsPage(request.headers.accept)) return reply.redirect('/graphql');
    return reply.callNotFound();
  });
  return { graphiql: built ? graphiqlPage(questions) : null };
}

function serveApi(app: FastifyInstance, page: Page | null, answer: RouteHandlerMethod): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      if (request.method !== 'POST' && wantsPage(request.headers.accept)) {
        if (page) return sendPage(reply, page);
        throw new HttpError(404, 'The page is not built: run `npm run build`.');
      }
      checkRequest(request);
      return answer.call(app, request, reply);
    },
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      if (request.method === 'OPTIONS') return reply.code(204).header('allow', METHODS).send();
      throw new HttpError(405, `The methods of this address are ${METHODS}.`, { allow: METHODS });
    },
    handler: async () => undefined,
  });
}

/** Refuses what must not run at all: an answer that the client cannot take, or a query that is not what it wrote. */
function checkRequest(request: FastifyRequest): void {
  if (answerType(request.headers.accept) === null) {
    throw new HttpError(406, 'Accept must allow application/json or application/graphql-response+json.');
  }
  if (!URL.canParse(request.url, `${request.protocol}://${request.hostname}/`)) {
    throw new HttpError(400, 'The Host header cannot be read.');
  }
  try {
    decodeURIComponent(request.url);
  } catch {
    throw new HttpError(400, 'The address is not valid UTF-8.');
  }
}

function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  reply.headers({ 'content-security-policy': page.policy, 'cache-control': 'no-cache' });
  return reply.type('text/html; charset=utf-8').send(page.html);
}

async function drain(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearTimeout(timer);
}

function addressOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
