import { createHash, timingSafeEqual } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { AccessConfig, ApiKey, JwtConfig } from '../config.js';
import { type Access, ANONYMOUS, type Caller, ROLES, WRITING_IS_OFF } from '../shared/access.js';
import { HttpError } from './http-errors.js';

/** Signatures by a key pair only: with a shared secret, or none, whoever can read our configuration could sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Clocks of the issuer and ours may differ by so many seconds. */
const CLOCK_TOLERANCE_S = 30;
const JWKS_TIMEOUT_MS = 3_000;
const LONGEST_TOKEN = 8_192;

/** Tells from the Authorization header of a request who sent it. */
export class Authenticator {
  private readonly keys: readonly (ApiKey & { readonly digest: Buffer })[];
  private readonly jwks: JWTVerifyGetKey | null;

  constructor(private readonly config: AccessConfig) {
    this.keys = config.apiKeys.map((key) => ({ ...key, digest: Buffer.from(key.sha256, 'hex') }));
    this.jwks = config.jwt
      ? createRemoteJWKSet(new URL(config.jwt.jwksUrl), { timeoutDuration: JWKS_TIMEOUT_MS })
      : null;
  }

  /**
   * Throws an `HttpError`: 401 for a token that is not accepted, and for none where reading is closed; 503 when the
   * issuer's keys cannot be fetched.
   */
  async accessOf(authorization: string | undefined): Promise<Access> {
    const { closed, jwt } = this.config;
    const isConfigured = this.keys.length > 0 || jwt !== undefined;
    if (authorization === undefined) {
      if (closed) throw unauthenticated('This server answers nobody without a token: send "Authorization: Bearer …".');
      return isConfigured ? { caller: null, isConfigured } : ANONYMOUS;
    }
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('The Authorization header must be "Bearer " and a token.');
    if (token.length > LONGEST_TOKEN) throw unauthenticated('The token is too long.');
    const caller = this.byKey(token) ?? (jwt && this.jwks && (await callerOfJwt(token, jwt, this.jwks)));
    if (!caller) throw unauthenticated(isConfigured ? 'The token is not accepted.' : WRITING_IS_OFF);
    return { caller, isConfigured };
  }

  /** Compares with every key in constant time, so that the time tells nothing of how near a guess came. */
  private byKey(token: string): Caller | undefined {
    const digest = createHash('sha256').update(token).digest();
    const found = this.keys.filter((key) => timingSafeEqual(key.digest, digest));
    return found[0] && { name: found[0].name, role: found[0].role };
  }
}

async function callerOfJwt(token: string, { issuer, audience }: JwtConfig, jwks: JWTVerifyGetKey): Promise<Caller> {
  try {
    const { payload } = await jwtVerify(token, jwks, {
      algorithms: ALGORITHMS,
      issuer,
      audience,
      requiredClaims: ['exp', 'sub'],
      clockTolerance: CLOCK_TOLERANCE_S,
    });
    const given = String(payload.role ?? 'reader').toUpperCase();
    const role = ROLES.find((known) => known === given);
    if (role === undefined) throw unauthenticated('The token has a role that is not known: reader, editor or admin.');
    return { name: payload.sub ?? '', role };
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw refusal(error);
  }
}

function refusal(error: unknown): HttpError {
  if (error instanceof errors.JWTExpired) return unauthenticated('The token has expired.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return unauthenticated(`The token is not for this server: its claim "${error.claim}" is missing or wrong.`);
  }
  const isToken = [
    errors.JWTInvalid,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].some((type) => error instanceof type);
  if (isToken) return unauthenticated('The token is not accepted.');
  const message = 'The keys that tokens are checked with cannot be fetched. Try again shortly.';
  return new HttpError(503, message, {}, { cause: error });
}

const unauthenticated = (message: string) => new HttpError(401, message, { 'www-authenticate': 'Bearer' });
