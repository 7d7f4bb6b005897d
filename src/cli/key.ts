import { createHash, randomBytes } from 'node:crypto';
import { ROLES } from '../shared/access.js';
import { DONE, USAGE_ERROR } from './exit-codes.js';

export interface KeyFlags {
  readonly name: string;
  readonly role: string;
}

/** As many bytes as nobody guesses. */
const KEY_BYTES = 32;
const NAME = /^[\w.@-]{1,60}$/;

/** The roles that a key can have, as the command line writes them. */
export const KEY_ROLES: readonly string[] = ROLES.map((role) => role.toLowerCase());

/** `communique key`: prints a new API key and the line that lets a server accept it. Sets the exit code. */
export function runKey({ name, role }: KeyFlags): void {
  if (!NAME.test(name)) {
    process.stderr.write('communique: --name has letters, digits and . _ @ -, 60 at most.\n');
    process.exitCode = USAGE_ERROR;
    return;
  }
  const key = `cmq_${randomBytes(KEY_BYTES).toString('base64url')}`;
  const hash = createHash('sha256').update(key).digest('hex');
  process.stdout.write(
    `The key, shown this once: give it to whoever is to use it.\n  ${key}\n` +
      `For the server, which keeps the hash only (several are separated by commas):\n  COMMUNIQUE_API_KEYS=${name}:${role}:${hash}\n`,
  );
  process.exitCode = DONE;
}
