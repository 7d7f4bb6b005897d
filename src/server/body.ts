import { isUtf8 } from 'node:buffer';
import { MIMEType } from 'node:util';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './http-errors.js';

const UTF8 = new TextDecoder('utf-8');

/**
 * Takes JSON bodies in UTF-8 and nothing else. Other charsets and broken bytes are refused before parsing: what a lax
 * decoder makes of them is not what a filter in front of the server saw.
 */
export function acceptJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      checkCharset(request);
      const bytes = body as Buffer;
      if (!isUtf8(bytes)) throw new HttpError(400, 'The body is not valid UTF-8.');
      void parse(request, UTF8.decode(bytes), (error, value) => {
        if (error) done(new HttpError(400, 'The body is not valid JSON, or empty.'));
        else done(null, value);
      });
    } catch (error) {
      done(error as Error);
    }
  });
}

function checkCharset(request: FastifyRequest): void {
  if (request.headers['content-type'] === 'application/json') return;
  const charset = mediaTypeOf(request).params.get('charset') ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new HttpError(415, 'The charset of the body must be UTF-8.');
}

function mediaTypeOf(request: FastifyRequest): MIMEType {
  try {
    return new MIMEType(request.headers['content-type'] ?? '');
  } catch {
    throw new HttpError(400, 'The Content-Type cannot be read.');
  }
}
