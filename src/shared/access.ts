import { GraphQLError } from 'graphql';

/** What a caller may do, from the least to the most: each role may do what those before it may. */
export const ROLES = ['READER', 'EDITOR', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks, as the token says. */
export interface Caller {
  /** The name of the API key, or the subject of the JWT: what the audit trail keeps. */
  readonly name: string;
  readonly role: Role;
}

/** What is known of who sent a request. */
export interface Access {
  /** Null: the request came without a token. */
  readonly caller: Caller | null;
  /** Whether any token could be accepted; without, nobody can write over HTTP. */
  readonly isConfigured: boolean;
}

/** A request without a token to a server that knows none. */
export const ANONYMOUS: Access = { caller: null, isConfigured: false };

/** The caller may not do this, or did not say who it is. The message says what is missing. */
export class Denied extends GraphQLError {
  constructor(code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string) {
    super(message, { extensions: { code } });
  }
}

const NO_TOKENS =
  'this server accepts no tokens. Make an API key with "communique key" and set COMMUNIQUE_API_KEYS, or set COMMUNIQUE_JWKS_URL.';

/** Said to whoever would write, and to whoever sends a token, where none is accepted. */
export const WRITING_IS_OFF = `Writing over HTTP is off: ${NO_TOKENS}`;

/**
 * Gives the caller, or throws {@link Denied} when it has not one of the roles, nor one above them; the message says
 * whether it wanted to read or to write.
 */
export function demandRole(
  { caller, isConfigured }: Access,
  roles: readonly Role[],
  wanted: 'read' | 'write' = 'write',
): Caller {
  const least = Math.min(...roles.map((role) => ROLES.indexOf(role)));
  if (caller && ROLES.indexOf(caller.role) >= least) return caller;
  const role = ROLES[least]?.toLowerCase();
  if (caller)
    throw new Denied('FORBIDDEN', `This needs the role ${role}; ${caller.name} is a ${caller.role.toLowerCase()}.`);
  if (isConfigured) {
    throw new Denied('UNAUTHENTICATED', `This needs the role ${role}: send a token as "Authorization: Bearer …".`);
  }
  throw new Denied(
    'FORBIDDEN',
    wanted === 'write' ? WRITING_IS_OFF : `Only the role ${role} may read this: ${NO_TOKENS}`,
  );
}
