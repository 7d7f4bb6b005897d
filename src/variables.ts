import { z } from 'zod';
import type { Role } from './shared/access.js';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

/** From which level on the log has a line. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const whole = (least: number, most: number) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number);

const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((text) => text === 'true');

const originOf = (text: string): string | null => {
  try {
    return new URL(text).origin;
  } catch {
    return null;
  }
};

const origins = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => part === '*' || originOf(part) === part), {
    error: 'must be web origins such as https://example.org, separated by commas, or *',
  });

const API_KEY = /^[\w.@-]{1,60}:(?:reader|editor|admin):[0-9a-f]{64}$/;

/** Keys that decide who may write come over a line that nobody can change: TLS, or this machine. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

const neo4jUri = z.string().refine((text) => NEO4J_SCHEMES.includes(text.split('://')[0] ?? '') && URL.canParse(text), {
  error: `must be an address such as neo4j://localhost:7687, with one of the schemes ${NEO4J_SCHEMES.join(', ')}`,
});

const apiKeys = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => API_KEY.test(part)), {
    error: 'must be keys as `communique key` prints them, name:role:hash, separated by commas',
  })
  .transform((parts) =>
    parts.map((part) => {
      const [name = '', role = '', sha256 = ''] = part.split(':');
      return { name, role: role.toUpperCase() as Role, sha256 };
    }),
  );

const jwksUrl = z.string().refine(isSafeUrl, { error: 'must be an https address, or http of this machine' });
const webAddress = z
  .string()
  .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), { error: 'must be an http or https address' })
  .transform((text) => text.replace(/\/+$/, ''));

/** Every variable: what it may be, and what it is when nobody says. */
export const variables = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(0, 65_535).default(4000),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  NEO4J_URI: neo4jUri.optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
  COMMUNIQUE_DATA: z.string().default('.communique'),
  COMMUNIQUE_SEED: flag.default(true),
  COMMUNIQUE_CORS_ORIGINS: origins.optional(),
  COMMUNIQUE_READING: z.enum(['open', 'closed'], { error: 'must be open or closed' }).default('open'),
  COMMUNIQUE_API_KEYS: apiKeys.optional(),
  COMMUNIQUE_JWKS_URL: jwksUrl.optional(),
  COMMUNIQUE_JWT_ISSUER: z.string().optional(),
  COMMUNIQUE_JWT_AUDIENCE: z.string().optional(),
  COMMUNIQUE_MAX_COST: whole(1, 1_000_000).default(10_000),
  COMMUNIQUE_POINTS_PER_MINUTE: whole(0, 1_000_000_000).default(1_000_000),
  COMMUNIQUE_BEHIND_PROXY: flag.default(false),
  COMMUNIQUE_MAX_DEPTH: whole(1, 100).default(12),
  COMMUNIQUE_MAX_ALIASES: whole(0, 1_000).default(30),
  COMMUNIQUE_MAX_TOKENS: whole(10, 100_000).default(1_000),
  COMMUNIQUE_MAX_BODY_BYTES: whole(1_000, 100_000_000).default(1_000_000),
  COMMUNIQUE_RECEIVE_TIMEOUT_MS: whole(100, 600_000).default(10_000),
  OPENAI_BASE_URL: webAddress.optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: z.string().default('gpt-5-mini'),
});
