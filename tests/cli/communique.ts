import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/graph/project-root.js';

/** What a command left behind. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command as a user does, in a folder that gets the embedded graph. */
export function communiqueIn(
  folder: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const tsx = join(projectRoot, 'node_modules', '.bin', 'tsx');
  const { PATH } = process.env;
  return new Promise((resolve) => {
    execFile(
      tsx,
      ['--tsconfig', join(projectRoot, 'tsconfig.json'), join(projectRoot, 'src', 'cli.ts'), ...parameters],
      { cwd: folder, env: { PATH, ...environment } },
      (error, out, errors) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    );
  });
}
