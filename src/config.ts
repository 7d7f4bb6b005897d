import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import { misspelt } from './misspelt.js';
import type { Role } from './shared/access.js';
import { type LogLevel, variables } from './variables.js';

const ENV_FILE = '.env';

/** Where a Neo4j is, and who we are to it. */
export interface Neo4jConfig {
  readonly uri: string;
  /** Absent with the password: the server asks for none. */
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** Absent: the home database of the user. */
  readonly database: string | undefined;
}

/** A language model behind an interface that is compatible with OpenAI's. */
export interface ModelConfig {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly name: string;
}

/** What one request may ask of the server. */
export interface Limits {
  /** Rows that one operation may return at most, counted before it runs. */
  readonly cost: number;
  /** What the operations of one caller may cost together in a minute; 0 for no limit. */
  readonly pointsPerMinute: number;
  /** Levels of fields, introspection apart. */
  readonly depth: number;
  readonly aliases: number;
  readonly tokens: number;
  /** Size of a request body after decompression. */
  readonly bodyBytes: number;
  /** Milliseconds that a client may take to send its request. */
  readonly receiveMs: number;
}

/** An API key that is accepted: only its hash is known here. */
export interface ApiKey {
  /** Whose it is, for the audit trail. */
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the key, in hex. */
  readonly sha256: string;
}

/** Whose JWTs are accepted. */
export interface JwtConfig {
  /** Where the issuer publishes its keys. */
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Who may do what over HTTP. */
export interface AccessConfig {
  /** Whether reading needs a token too. */
  readonly closed: boolean;
  readonly apiKeys: readonly ApiKey[];
  readonly jwt: JwtConfig | undefined;
}

/** Everything that the environment decides. */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Absent: the embedded engine, in `dataFolder`. */
  readonly neo4j: Neo4jConfig | undefined;
  readonly dataFolder: string;
  /** Whether an empty embedded graph is filled with the seed at the start. */
  readonly seed: boolean;
  /** Web origins that may call the API from a browser, or null for the development default. */
  readonly corsOrigins: readonly string[] | null;
  readonly limits: Limits;
  readonly access: AccessConfig;
  /** Whether callers are told apart by the address that a proxy names. */
  readonly behindProxy: boolean;
  /** A language model that may propose statements in drafts; absent unless both its address and its key are given. */
  readonly model: ModelConfig | undefined;
  /** A line for each variable that looks like one of ours and is none. */
  readonly warnings: readonly string[];
}

/** Every fault of the environment, one on each line of the message. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length === 1 ? 'a fault' : 'faults'}:\n- ${faults.join('\n- ')}`);
  }
}

/** The names of all variables that the configuration reads. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/**
 * The configuration that `env` describes. A variable that is empty counts as absent. `written` are the names that stand in
 * a file meant for us, where any slip of the pen is one of ours.
 *
 * Throws a {@link ConfigError} that lists every fault at once; no fault repeats the value of a variable.
 */
export function readConfig(env: Record<string, string | undefined>, written: readonly string[] = []): Config {
  const warnings = misspelt(env, variableNames, written);
  const given = Object.fromEntries(
    variableNames.flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const result = variables.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError([...faults, ...warnings]);
  }
  const values = result.data;
  const access = accessOf(values, warnings);
  return {
    production: values.NODE_ENV === 'production',
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    neo4j: neo4jOf(values),
    dataFolder: values.COMMUNIQUE_DATA,
    seed: values.COMMUNIQUE_SEED,
    corsOrigins: values.COMMUNIQUE_CORS_ORIGINS ?? null,
    access,
    behindProxy: values.COMMUNIQUE_BEHIND_PROXY,
    warnings,
    model:
      values.OPENAI_BASE_URL && values.OPENAI_API_KEY
        ? { baseUrl: values.OPENAI_BASE_URL, apiKey: values.OPENAI_API_KEY, name: values.OPENAI_MODEL }
        : undefined,
    limits: {
      cost: values.COMMUNIQUE_MAX_COST,
      pointsPerMinute: values.COMMUNIQUE_POINTS_PER_MINUTE,
      depth: values.COMMUNIQUE_MAX_DEPTH,
      aliases: values.COMMUNIQUE_MAX_ALIASES,
      tokens: values.COMMUNIQUE_MAX_TOKENS,
      bodyBytes: values.COMMUNIQUE_MAX_BODY_BYTES,
      receiveMs: values.COMMUNIQUE_RECEIVE_TIMEOUT_MS,
    },
  };
}

function neo4jOf(values: z.output<typeof variables>): Neo4jConfig | undefined {
  if (!values.NEO4J_URI) return undefined;
  return {
    uri: values.NEO4J_URI,
    username: values.NEO4J_PASSWORD && values.NEO4J_USERNAME,
    password: values.NEO4J_PASSWORD,
    database: values.NEO4J_DATABASE,
  };
}

function accessOf(values: z.output<typeof variables>, warnings: readonly string[]): AccessConfig {
  const { COMMUNIQUE_JWKS_URL: jwksUrl, COMMUNIQUE_JWT_ISSUER: issuer, COMMUNIQUE_JWT_AUDIENCE: audience } = values;
  const apiKeys = values.COMMUNIQUE_API_KEYS ?? [];
  const closed = values.COMMUNIQUE_READING === 'closed';
  const jwt = jwksUrl && issuer && audience ? { jwksUrl, issuer, audience } : undefined;
  const faults: string[] = [];
  if (!jwt && (jwksUrl || issuer || audience)) {
    faults.push('COMMUNIQUE_JWKS_URL, COMMUNIQUE_JWT_ISSUER and COMMUNIQUE_JWT_AUDIENCE go together: set all three');
  }
  if (closed && !jwt && apiKeys.length === 0) {
    faults.push('COMMUNIQUE_READING is closed, but no API keys and no JWKS are set: nobody could read');
  }
  if (new Set(apiKeys.map(({ name }) => name)).size < apiKeys.length) {
    faults.push('COMMUNIQUE_API_KEYS has a name twice: the audit trail could not tell them apart');
  }
  if (faults.length > 0) throw new ConfigError([...faults, ...warnings]);
  return { closed, apiKeys, jwt };
}

/**
 * The configuration of this process: its environment, and the file `.env` of the folder it runs in for what that leaves
 * out. The only place that reads either.
 */
export function configFromEnvironment(): Config {
  if (!existsSync(ENV_FILE)) return readConfig(process.env);
  const written = Object.keys(parseEnv(readFileSync(ENV_FILE, 'utf8')));
  process.loadEnvFile(ENV_FILE);
  return readConfig(process.env, written);
}
