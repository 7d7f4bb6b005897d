import type { FastifyInstance } from 'fastify';

const READY_MS = 1_000;

/**
 * `/livez` says that the process runs and never touches the database; `/readyz` asks the database, for a second at
 * most, and says 503 when it does not answer or while the server is on its way out.
 */
export function answerHealth(app: FastifyInstance, ready: () => Promise<void>, draining: () => boolean): void {
  // Probes that come while one is out share its answer, so that a hung database does not collect them.
  let probe: Promise<boolean> | null = null;
  const isReady = (): Promise<boolean> => {
    probe ??= within(READY_MS, ready).finally(() => {
      probe = null;
    });
    return probe;
  };
  app.get('/livez', { logLevel: 'silent' }, async () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    if (draining()) return reply.code(503).send({ status: 'draining' });
    if (await isReady()) return { status: 'ok' };
    return reply.code(503).header('retry-after', '5').send({ status: 'unavailable' });
  });
}

function within(milliseconds: number, task: () => Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    const settle = (answer: boolean) => {
      clearTimeout(timer);
      resolve(answer);
    };
    task().then(
      () => settle(true),
      () => settle(false),
    );
  });
}
