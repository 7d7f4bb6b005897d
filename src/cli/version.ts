import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../graph/project-root.js';

/** The version of this package. */
export const version: string = (
  JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
).version;
