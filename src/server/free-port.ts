import { createServer } from 'node:net';

/** Rejects as listening there would, with EADDRINUSE when another program does: for work that must not be in vain. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port }, () => server.close(() => resolve()));
  });
}
