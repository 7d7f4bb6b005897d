import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { projectRoot } from '../graph/project-root.js';
import { HttpError } from './http-errors.js';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

interface ExplorerFile {
  readonly type: string;
  readonly gzipped: Buffer;
  readonly tag: string;
}

/** Serves the files that the pages load, which the build keeps compressed. Gives whether they are there. */
export async function serveExplorerFiles(
  app: FastifyInstance,
  folder = join(projectRoot, 'dist', 'explorer'),
): Promise<boolean> {
  const files = await readFiles(folder);
  app.get<{ Params: { name: string } }>('/explorer/:name', { compress: false }, async (request, reply) => {
    const file = files.get(request.params.name);
    if (!file) throw new HttpError(404, 'There is no such file.');
    reply.headers({ etag: file.tag, 'cache-control': 'no-cache', vary: 'Accept-Encoding' }).type(file.type);
    if (request.headers['if-none-match'] === file.tag) return reply.code(304).send();
    const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(
      request.headers['accept-encoding']?.toString() ?? '',
    );
    if (!takesGzip) return promisify(gunzip)(file.gzipped);
    return reply.header('content-encoding', 'gzip').send(file.gzipped);
  });
  return files.size > 0;
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, ExplorerFile>> {
  const files = new Map<string, ExplorerFile>();
  if (!existsSync(folder)) return files;
  for (const stored of await readdir(folder)) {
    const [, name, extension] = /^(.+\.(\w+))\.gz$/.exec(stored) ?? [];
    const type = TYPES[extension ?? ''];
    if (name === undefined || type === undefined) continue;
    const gzipped = await readFile(join(folder, stored));
    const tag = `"${createHash('sha256').update(gzipped).digest('base64url').slice(0, 16)}"`;
    files.set(name, { type, gzipped, tag });
  }
  return files;
}
