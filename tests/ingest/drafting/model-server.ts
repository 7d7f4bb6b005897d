import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stand-in was asked: the headers and the body of the last request. */
export interface Asked {
  readonly authorization: string | undefined;
  readonly path: string | undefined;
  readonly body: { readonly model: string; readonly messages: readonly { role: string; content: string }[] };
}

/** A stand-in for an OpenAI-compatible server, on a free port of this machine. */
export interface ModelServer {
  readonly baseUrl: string;
  asked: Asked | undefined;
  /** Answers each request from now on so; it never answers where this does nothing. */
  answer: (response: ServerResponse) => void;
  close(): Promise<void>;
}

export async function openModelServer(): Promise<ModelServer> {
  const http = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    server.asked = { authorization: request.headers.authorization, path: request.url, body: JSON.parse(body) };
    server.answer(response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: ModelServer = {
    baseUrl: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`,
    asked: undefined,
    answer: completing('{"statements": []}'),
    close: () => {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
  return server;
}

/** Answers with a completion of this content. */
export const completing =
  (content: string): ModelServer['answer'] =>
  (response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
  };

/** Answers with these statements. */
export const proposing = (...statements: unknown[]) => completing(JSON.stringify({ statements }));

/** Answers with a status and a body that is no completion. */
export const failing =
  (status: number, body = '{"error": "no"}'): ModelServer['answer'] =>
  (response) => {
    response.statusCode = status;
    response.end(body);
  };
