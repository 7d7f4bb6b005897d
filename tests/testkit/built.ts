import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/graph/project-root.js';

const changedAt = (...path: string[]) => statSync(join(projectRoot, ...path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The program as it is installed, for tests that run it as a process: it starts in a third of what its sources take. */
export const builtProgram = (name: 'cli' | 'main') => join(projectRoot, 'dist', 'src', `${name}.js`);

/** Builds the program before the tests unless it is as new as its sources. */
export function setup(): void {
  const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' }).map((file) => [
    'src',
    file,
  ]);
  const newest = Math.max(...[...sources, ['tsconfig.json'], ['package.json']].map((path) => changedAt(...path)));
  if (changedAt('dist', 'src', 'main.js') > newest) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: projectRoot, stdio: 'inherit' });
}
