import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/neo4j.mjs', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'communique-neo4j-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts an executable shell script into the folder and gives its path. */
function program(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return file;
}

const java = (name: string, version: string) =>
  program(`${name}/bin/java`, `echo 'openjdk version "${version}" 2025-01-01' >&2`);

/** Runs the script with nothing on the PATH but what the test put into the folder's `bin`. */
function neo4j(options: string[], env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [SCRIPT, '--home', path.join(folder, 'home'), ...options], {
    encoding: 'utf8',
    env: { PATH: path.join(folder, 'bin'), ...env },
    timeout: 30_000,
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

describe.skipIf(process.platform === 'win32')('npm run neo4j', () => {
  it('explains its options', () => {
    expect(neo4j(['--help'])).toMatchObject({ code: 0, error: '', out: expect.stringContaining('--which-java') });
  });

  it.each([
    [['--version', '5.26'], '--version 5.26: give all three numbers.'],
    [['--version', '../../etc'], '--version ../../etc: give all three numbers.'],
    [['--port', '65536'], '--port 65536: give 0 to 65535.'],
    [['--port', 'bolt'], '--port bolt: give 0 to 65535.'],
    [['--prot', '7688'], "Unknown option '--prot'"],
    [['--java', '/nowhere/java'], '--java /nowhere/java does not run. This Neo4j needs Java 17 to 21.'],
  ])('refuses %j with a reason', (options, reason) => {
    const { code, out, error } = neo4j(options);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(`neo4j: ${reason}`);
  });

  it.each([
    ['5.26.12', '17.0.15', true],
    ['5.26.12', '21.0.1', true],
    ['5.26.12', '25', false],
    ['5.26.12', '1.8.0_442', false],
    ['2026.09.0', '17.0.15', false],
    ['2026.09.0', '21', true],
    ['2026.09.0', '25.0.1', true],
  ])('for Neo4j %s, Java %s: %s', (version, javaVersion, fits) => {
    const file = java('jdk', javaVersion);
    const { code, out, error } = neo4j(['--version', version, '--java', file, '--which-java']);
    expect({ code, out }).toEqual(fits ? { code: 0, out: `${file}\n` } : { code: 1, out: '' });
    if (!fits) expect(error).toContain(`was found. Install one`);
  });

  it('prefers the Java of JAVA_HOME to that of the PATH, and passes over one of the wrong version', () => {
    const onPath = program('bin/java', `echo 'openjdk version "17.0.1"' >&2`);
    const home = path.dirname(path.dirname(java('home-of-java', '21.0.2')));
    const old = path.dirname(path.dirname(java('old', '11.0.2')));
    expect(neo4j(['--which-java'], { JAVA_HOME: home }).out).toBe(`${home}/bin/java\n`);
    expect(neo4j(['--which-java'], { JAVA_HOME: old }).out).toBe(`${onPath}\n`);
  });

  it('says that Maven is missing', () => {
    const { code, error } = neo4j(['--java', java('jdk', '17.0.1')]);
    expect(code).toBe(1);
    expect(error).toContain('Maven (mvn) is not on the PATH.');
  });

  it('shows what Maven said when it fails, and keeps no half of a download', () => {
    program(
      'bin/mvn',
      `for o in "$@"; do case $o in -DoutputDirectory=*) /bin/mkdir -p "\${o#*=}";; esac; done
echo '[ERROR] Could not find artifact'; exit 3`,
    );
    const { code, error } = neo4j(['--java', java('jdk', '17.0.1'), '--version', '5.26.999']);
    expect(code).toBe(1);
    expect(error).toContain('Maven could not fetch the jars (exit code 3).\n[ERROR] Could not find artifact');
    const home = path.join(folder, 'home', '5.26.999');
    expect(readdirSync(home)).toEqual(['pom.xml']);
    expect(readFileSync(path.join(home, 'pom.xml'), 'utf8').match(/<version>5\.26\.999</g)).toHaveLength(2);
  });

  it('says when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const port = (other.address() as { port: number }).port;
    mkdirSync(path.join(folder, 'home', '5.26.12', 'lib'), { recursive: true });
    const { code, error } = neo4j(['--java', java('jdk', '17.0.1'), '--port', String(port)]);
    await new Promise((resolve) => other.close(resolve));
    expect(code).toBe(1);
    expect(error).toContain(`Port ${port} is in use`);
  });

  it('shows the end of the log when the server does not start', () => {
    const lib = path.join(folder, 'home', '5.26.12', 'lib');
    mkdirSync(lib, { recursive: true });
    writeFileSync(path.join(lib, 'neo4j-5.26.12.jar'), 'org/neo4j/server/CommunityEntryPoint.class');
    const broken = program('jdk/bin/java', `echo 'openjdk version "17.0.1"' >&2; [ "$1" = -version ] || exit 1`);
    const { code, out, error } = neo4j(['--java', broken, '--port', '0']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(/Neo4j did not start; the end of .*console\.log:\nopenjdk version/);
  });
});
