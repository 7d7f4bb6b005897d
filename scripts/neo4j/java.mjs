import { execFile } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const JAVA = process.platform === 'win32' ? 'java.exe' : 'java';

/** The folders in which systems and version managers keep their Javas, and the way from one of them to its `bin`. */
const PLACES = [
  ['/usr/lib/jvm', ''],
  ['/Library/Java/JavaVirtualMachines', 'Contents/Home'],
  [path.join(homedir(), '.sdkman/candidates/java'), ''],
];

/** The Java versions that a Neo4j version runs on: `{ from, to }`, both included. */
export const javaRange = (version) => (version.startsWith('5.') ? { from: 17, to: 21 } : { from: 21, to: Infinity });

/** The major version in the output of `java -version`, or undefined: 17 for "17.0.15", 8 for "1.8.0_442". */
export function majorOf(output) {
  const found = /version "(?:1\.)?(\d+)/.exec(output);
  return found ? Number(found[1]) : undefined;
}

/** Asks a java for its version. Undefined when there is no such file or it does not run. */
async function probe(file) {
  if (!existsSync(file)) return undefined;
  try {
    const { stderr } = await execute(file, ['-version'], { timeout: 20_000 });
    const major = majorOf(stderr);
    // The real path leads from /usr/bin/java to the folder that Maven wants as JAVA_HOME.
    return major && { file, major, home: path.resolve(realpathSync(file), '../..') };
  } catch {
    return undefined;
  }
}

function* candidates() {
  if (process.env.JAVA_HOME) yield path.join(process.env.JAVA_HOME, 'bin', JAVA);
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    if (folder) yield path.join(folder, JAVA);
  }
  for (const [place, inner] of PLACES) {
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place).sort()) yield path.join(place, name, inner, 'bin', JAVA);
  }
}

const wanted = ({ from, to }) => (to === Infinity ? `Java ${from} or later` : `Java ${from} to ${to}`);

/**
 * The first java in the range: `{ file, major, home }`. With `only`, that file or nothing.
 * Throws an Error that names what was looked for and what was found.
 */
export async function findJava(range, only) {
  const seen = new Map();
  for (const file of only ? [only] : candidates()) {
    const java = await probe(file);
    if (!java || seen.has(java.home)) continue;
    if (java.major >= range.from && java.major <= range.to) return java;
    seen.set(java.home, java.major);
  }
  if (only && seen.size === 0) throw new Error(`--java ${only} does not run. This Neo4j needs ${wanted(range)}.`);
  const found = [...seen].map(([home, major]) => `${major} in ${home}`).join(', ');
  throw new Error(
    `This Neo4j needs ${wanted(range)}, and ${found ? `only ${found} was found` : 'no Java was found'}. ` +
      `Install one (on Debian: apt-get install openjdk-${range.from}-jre-headless), or name it by JAVA_HOME or --java.`,
  );
}
