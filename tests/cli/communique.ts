import { execFile } from 'node:child_process';
import { builtProgram } from '../testkit/built.js';

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
  const { PATH } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [builtProgram('cli'), ...parameters],
      { cwd: folder, env: { PATH, ...environment } },
      (error, out, errors) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    );
  });
}
