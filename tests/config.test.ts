import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, variableNames } from '../src/config.js';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('needs nothing: the embedded engine on the loopback address', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      neo4j: undefined,
      dataFolder: '.communique',
      seed: true,
    });
    expect(config.limits).toEqual({
      cost: 10_000,
      pointsPerMinute: 1_000_000,
      depth: 12,
      aliases: 30,
      tokens: 1_000,
      bodyBytes: 1_000_000,
      receiveMs: 10_000,
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ NEO4J_URI: '', PORT: ' ' })).toEqual(readConfig({}));
  });

  it.each([
    'bolt://localhost:7687',
    'neo4j://a.example:7687',
    'neo4j+s://x.databases.neo4j.io',
    'bolt+ssc://[::1]:7687',
  ])('takes %s for a Neo4j', (uri) => {
    const { neo4j } = readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: 'secret', NEO4J_DATABASE: 'affairs' });
    expect(neo4j).toEqual({ uri, username: 'neo4j', password: 'secret', database: 'affairs' });
  });

  it('enters a Neo4j without a login when there is no password', () => {
    expect(readConfig({ NEO4J_URI: 'bolt://localhost' }).neo4j).toMatchObject({
      username: undefined,
      password: undefined,
    });
  });

  it.each([
    ['COMMUNIQUE_SEEDS', 'COMMUNIQUE_SEED'],
    ['COMMUNIQUE_DATE', 'COMMUNIQUE_DATA'],
    ['COMMUNIQUE_API_KEY', 'COMMUNIQUE_API_KEYS'],
    ['COMMUNIQUE_CORS', 'COMMUNIQUE_CORS_ORIGINS'],
    ['COMUNIQUE_DATA', 'COMMUNIQUE_DATA'],
    ['communique_reading', 'COMMUNIQUE_READING'],
    ['NEO4J_URL', 'NEO4J_URI'],
    ['NEO4J_USER', 'NEO4J_USERNAME'],
    ['NEO4J_PASS', 'NEO4J_PASSWORD'],
    ['OPENAI_BASEURL', 'OPENAI_BASE_URL'],
  ])('warns of %s, which is ignored, and names %s', (name, meant) => {
    const { warnings } = readConfig({ [name]: 'hunter2' });
    expect(warnings).toEqual([`${name} is not a variable of Communiqué and is ignored: did you mean ${meant}?`]);
  });

  it('warns of a variable of ours that is like no other', () => {
    const { warnings } = readConfig({ COMMUNIQUE_ZZZ: '1' });
    expect(warnings).toEqual(['COMMUNIQUE_ZZZ is not a variable of Communiqué and is ignored: README.md lists them.']);
  });

  it('says nothing of what others use, nor of any slip outside of a file of ours', () => {
    const others = { HOME: '/', HOSTNAME: 'x', POST: '1', LOGLEVEL: 'x', NEO4J_HOME: '/', NEO4J_AUTH: 'none' };
    const more = { NEO4J_TEST_URI: 'x', OPENAI_ORG_ID: 'x', COMMUNIQUE_SEEDS: '' };
    expect(readConfig({ ...others, ...more }).warnings).toEqual([]);
    expect(readConfig({ PROT: '1', LOGLEVEL: 'x' }, ['PROT', 'LOGLEVEL']).warnings).toEqual([
      'PROT is not a variable of Communiqué and is ignored: did you mean PORT?',
      'LOGLEVEL is not a variable of Communiqué and is ignored: did you mean LOG_LEVEL?',
    ]);
  });

  it('names a misspelt variable beside the faults that it may be the reason of', () => {
    const env = { COMMUNIQUE_JWKS_URL: 'https://a.example', COMMUNIQUE_JWT_ISSUER: 'a', COMMUNIQUE_JWT_AUDIENC: 'b' };
    expect(faultsOf(env)).toEqual([
      expect.stringContaining('go together'),
      expect.stringContaining('did you mean COMMUNIQUE_JWT_AUDIENCE?'),
    ]);
  });

  it('lists every fault at once, with the name of the variable and without its value', () => {
    const faults = faultsOf({
      PORT: 'forty',
      LOG_LEVEL: 'loud',
      NEO4J_URI: 'http://user:hunter2@localhost',
      COMMUNIQUE_SEED: 'perhaps',
      COMMUNIQUE_CORS_ORIGINS: 'https://a.example/path',
      COMMUNIQUE_MAX_COST: '-1',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
      'NEO4J_URI',
      'COMMUNIQUE_SEED',
      'COMMUNIQUE_CORS_ORIGINS',
      'COMMUNIQUE_MAX_COST',
    ]);
    expect(faults.join('\n')).not.toMatch(/forty|loud|hunter2|perhaps|a\.example/);
    expect(faults[0]).toBe('PORT must be a whole number from 0 to 65535');
  });

  it('reads a list of origins', () => {
    const env = { COMMUNIQUE_CORS_ORIGINS: 'https://a.example, http://b.example:8080' };
    expect(readConfig(env).corsOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const entries = [...text.matchAll(/^#?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name, value]) => [
    name ?? '',
    value ?? '',
  ]);

  it('names every variable that the configuration reads, once, and no other', () => {
    expect(entries.map(([name]) => name).sort()).toEqual([...variableNames].sort());
  });

  it('shows the defaults', () => {
    expect(readConfig(Object.fromEntries(entries))).toEqual(readConfig({}));
  });
});
