import type { FastifyInstance } from 'fastify';

const METHODS = 'GET, POST, OPTIONS';
const HEADERS = 'Content-Type, Authorization, Apollo-Require-Preflight, X-Apollo-Operation-Name';
const LOCAL_HOST = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const APOLLO_STUDIO = 'https://studio.apollographql.com';

/** Which web origins may call the API from a browser. */
export type OriginCheck = (origin: string) => boolean;

/** The configured list, or else pages of this machine and Apollo Studio in development, and none in production. */
export function originCheck(configured: readonly string[] | null, production: boolean): OriginCheck {
  if (configured) return (origin) => configured.includes('*') || configured.includes(origin);
  return (origin) => !production && (origin === APOLLO_STUDIO || LOCAL_HOST.test(origin));
}

/** Answers preflights, and lets allowed origins read answers. No cookies are in play, so none are allowed. */
export function allowOrigins(app: FastifyInstance, allowed: OriginCheck): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    reply.header('vary', 'Accept, Origin');
    const preflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (origin !== undefined && allowed(origin)) {
      reply.header('access-control-allow-origin', origin);
      reply.header('access-control-expose-headers', 'Retry-After');
      if (preflight) {
        reply.header('access-control-allow-methods', METHODS);
        reply.header('access-control-allow-headers', HEADERS);
        reply.header('access-control-max-age', '600');
        // A page of the public web that calls a machine of the local network is asked about separately by Chrome.
        if (request.headers['access-control-request-private-network'] === 'true') {
          reply.header('access-control-allow-private-network', 'true');
        }
      }
    }
    if (preflight) return reply.code(204).send();
  });
}
