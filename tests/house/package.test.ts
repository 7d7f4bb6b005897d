import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

interface Package {
  readonly license: string;
  readonly engines: { readonly node: string };
  readonly bin: Record<string, string>;
  readonly files: string[];
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const manifest = JSON.parse(read('package.json')) as Package;
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, Partial<Package> & { readonly version?: string; readonly resolved?: string }>;
};
const installed = (name: string) => lock.packages[`node_modules/${name}`]?.version ?? '';

describe('package.json', () => {
  it('names every dependency by one exact version', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^(npm:[\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(ranges).toEqual([]);
  });

  it('agrees with the lock file', () => {
    expect(lock.packages['']).toMatchObject({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      engines: manifest.engines,
    });
  });

  it('keeps to the versions that were tried together', () => {
    // graphql 17 needs Node 22 and Apollo wants 16; below 16.15 one query can block validation for seconds.
    expect(installed('graphql')).toMatch(/^16\.(1[5-9]|[2-9]\d)\./);
    // The latest type-graphql outside of these candidates is for graphql 15.
    expect(manifest.dependencies['type-graphql']).toBe('2.0.0-rc.4');
    // The file format of the embedded engine may change between its versions.
    expect(manifest.dependencies['@grafeo-db/js']).toBe('0.6.0');
    // TypeScript 7 checks and compiles, in a fifth of the time; it has no programming interface yet, which tools need.
    expect(installed('typescript')).toMatch(/^6\.0\./);
    expect(installed('typescript-native')).toMatch(/^7\./);
    expect(installed('@apollo/server')).toMatch(/^5\./);
    expect(installed('neo4j-driver')).toMatch(/^6\./);
    expect(installed('vitest')).toMatch(/^4\./);
    expect(manifest.engines.node).toBe('^20.19.0 || ^22.12.0 || >=24.0.0');
  });

  it('can be installed on every platform that its packages serve', () => {
    // npm leaves out of the lock file what the registry at hand lacks, and `npm ci` then refuses the whole file.
    const optional = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(optional.filter((name) => installed(name) === '')).toEqual([]);
  });

  it('installs one copy of graphql', () => {
    const copies = Object.keys(lock.packages).filter((place) => /(^|\/)node_modules\/graphql$/.test(place));
    expect(copies).toEqual(['node_modules/graphql']);
  });

  it('has scripts that run only files and scripts that exist', () => {
    for (const [name, script] of Object.entries(manifest.scripts)) {
      for (const [, called] of script.matchAll(/npm run ([\w:-]+)/g)) {
        expect(Object.keys(manifest.scripts), `${name} calls ${called}`).toContain(called);
      }
      for (const [file] of script.matchAll(/(?<=\s)\.?[\w./-]+\.(?:mjs|cjs|js|ts)(?=\s|$)/g)) {
        const source = file.replace(/^dist\/(.*)\.js$/, '$1.ts');
        expect(existsSync(path.join(ROOT, source)), `${name} runs ${file}`).toBe(true);
      }
    }
  });

  it('publishes the command, built from a source that starts with a hash-bang', () => {
    const command = manifest.bin.communique ?? '';
    expect(manifest.files).toEqual(expect.arrayContaining(['dist', 'schema', 'seed', 'docs/brief-format.md']));
    expect(read(command.replace(/^dist\/(.*)\.js$/, '$1.ts')).startsWith('#!/usr/bin/env node\n')).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('builds the command so that npx can run it', () => {
    // npx marks it as executable only when it links it first: after another build it would be refused.
    const { mode } = statSync(path.join(ROOT, manifest.bin.communique ?? ''));
    expect(mode & 0o111).toBe(0o111);
  });

  it('looks for circles twice, the second time without the context that would hide them', () => {
    expect(manifest.scripts.test).toContain('npm run lint');
    expect(manifest.scripts.lint).toContain('npm run boundaries');
    expect(manifest.scripts.boundaries?.split(' && ')).toEqual([
      'depcruise --config .dependency-cruiser.cjs src',
      'depcruise --config .dependency-cruiser.cjs --exclude src/context.ts src',
    ]);
  });
});

describe('the documents', () => {
  it('carry the licence that package.json names', () => {
    expect(manifest.license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} The Communiqué authors\n/);
  });

  it.skipIf(!existsSync(path.join(ROOT, 'README.md')))('tell a newcomer how to start and how to test', () => {
    const readme = read('README.md');
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });

  it('name only commands that exist', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md'].filter((name) => existsSync(path.join(ROOT, name)))) {
      for (const [, script] of read(file).matchAll(/npm run ([\w:-]+)/g)) {
        expect(Object.keys(manifest.scripts), `${file}: npm run ${script}`).toContain(script);
      }
    }
  });
});
