import type { FastifyRequest } from 'fastify';
import type { Access } from '../shared/access.js';

// Apollo copies the context of a request: what is beside it, such as an entry of a WeakMap, would be lost.
const CALLER = Symbol('caller');

/** Notes on the context of a request who sent it: the name of its token, else its address. */
export const withCaller = <Context extends object>(context: Context, { caller }: Access, { ip }: FastifyRequest) =>
  Object.assign(context, { [CALLER]: caller ? `name ${caller.name}` : `address ${ip}` });

/** Who sent the request with this context. */
export const callerOf = (context: object): string => (context as { readonly [CALLER]: string })[CALLER];
