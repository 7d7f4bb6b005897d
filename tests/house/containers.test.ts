import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

interface Service {
  readonly environment: Record<string, string>;
  readonly ports: string[];
  readonly volumes?: string[];
  readonly healthcheck?: { readonly test: string[] };
  readonly depends_on?: Record<string, { readonly condition: string }>;
  readonly stop_grace_period?: string;
}

interface Compose {
  readonly services: Record<'neo4j' | 'communique', Service>;
  readonly volumes: Record<string, unknown>;
}

/** The errors that the compose specification's own schema finds. */
function faultsOf(compose: unknown): string[] {
  const validate = new Ajv({ strict: false, validateSchema: false, validateFormats: false, allErrors: true }).compile(
    JSON.parse(read('node_modules/dclint/schemas/compose.schema.json')) as object,
  );
  validate(compose);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml');
  const compose = parse(text) as Compose;
  const { neo4j, communique } = compose.services;

  it('fits the schema of the compose specification', () => {
    expect(faultsOf(compose)).toEqual([]);
  });

  it('is checked by a schema that finds a misspelt key', () => {
    expect(faultsOf(parse(text.replace('healthcheck:', 'healthchek:')))).not.toEqual([]);
    expect(faultsOf(parse(text.replace('condition: service_healthy', 'condition: healthy')))).not.toEqual([]);
  });

  it('opens ports on this machine only', () => {
    for (const port of [...neo4j.ports, ...communique.ports]) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('starts the server when Neo4j answers a query', () => {
    expect(communique.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(neo4j.healthcheck?.test.slice(0, 2)).toEqual(['CMD', 'cypher-shell']);
  });

  it('kills neither side while it still has time to finish', () => {
    // Docker gives ten seconds by itself, which is as long as the server lets requests take.
    expect(communique.stop_grace_period).toBe('30s');
    expect(neo4j.stop_grace_period).toBe('1m');
  });

  it('gives both sides one password, and every variable of the host a default', () => {
    const password = communique.environment.NEO4J_PASSWORD;
    expect(neo4j.environment.NEO4J_AUTH).toBe(`neo4j/${password}`);
    expect(neo4j.healthcheck?.test).toContain(password);
    for (const variable of text.matchAll(/\$\{[^}]*\}/g)) expect(variable[0]).toMatch(/^\$\{[A-Z0-9_]+:-[^}]+\}$/);
  });

  it('keeps the database in volumes that it names', () => {
    const used = (neo4j.volumes ?? []).map((volume) => volume.split(':')[0]);
    expect(Object.keys(compose.volumes).sort()).toEqual(used.sort());
    expect(neo4j.volumes?.map((volume) => volume.split(':')[1])).toContain('/data');
  });
});

describe('the image', () => {
  /** The lines of the last stage, continuations joined: what the image is made of. */
  const stages = read('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split(/^(?=FROM )/m)
    .slice(1)
    .map((stage) => stage.trim().split('\n'));
  const image = stages.at(-1) ?? [];
  const at = (start: string) => image.findIndex((line) => line.startsWith(start));

  it('is built from files that exist and that .dockerignore lets through', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = stages
      .flat()
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.length).toBeGreaterThan(0);
    for (const file of copied) {
      expect(existsSync(path.join(ROOT, file)), file).toBe(true);
      expect(allowed).toContain(file);
    }
    expect([...new Set(copied)].sort()).toEqual(allowed.sort());
  });

  it('runs without root and has no development dependencies', () => {
    expect(image[at('USER ')]).toBe('USER node');
    expect(at('USER ')).toBeLessThan(at('CMD '));
    expect(stages[0]?.some((line) => line.includes('npm prune --omit=dev'))).toBe(true);
  });

  it('listens on all addresses of its container, starts like `npm start` and reports its health', () => {
    expect(image[at('ENV ')]).toContain('HOST=0.0.0.0');
    const start = (JSON.parse(read('package.json')) as { scripts: { start: string } }).scripts.start;
    const command = JSON.parse(image[at('CMD ')]?.slice('CMD '.length) ?? '[]') as string[];
    expect(command.join(' ')).toBe(start);
    expect(image[at('HEALTHCHECK ')]).toContain('/livez');
  });
});
