import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const pom = (version) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>communique</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${version}</version></dependency>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;

/** Runs Maven in a folder. Rejects with an Error when it is missing or fails, with the last lines that it wrote. */
function maven(folder, java, parameters) {
  return new Promise((resolve, reject) => {
    const windows = process.platform === 'win32';
    const child = spawn(windows ? 'mvn.cmd' : 'mvn', ['-q', '-B', ...parameters], {
      cwd: folder,
      env: { ...process.env, JAVA_HOME: java.home },
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-4_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', () =>
      reject(new Error('Maven (mvn) is not on the PATH. Install it (on Debian: apt-get install maven) and try again.')),
    );
    child.once('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`Maven could not fetch the jars (exit code ${code}).\n${stripVTControlCharacters(output).trim()}`),
        );
    });
  });
}

/**
 * The folder with the jars of a Neo4j version, fetched by Maven on the first call. `say` hears of a download.
 * Throws an Error when Maven is missing or fails; a download that was cut off is never taken for a whole one.
 */
export async function fetchJars(version, folder, java, say) {
  const lib = path.join(folder, 'lib');
  if (existsSync(lib)) return lib;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'pom.xml'), pom(version));
  const partial = path.join(folder, `lib.partial-${process.pid}`);
  say(`Fetching Neo4j ${version} with Maven, once …`);
  try {
    await maven(folder, java, ['dependency:copy-dependencies', `-DoutputDirectory=${partial}`]);
    // Another start may have been quicker; its jars are the same.
    if (!existsSync(lib)) renameSync(partial, lib);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return lib;
}
