import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const findRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The package.json of communique is missing: install the package again.');
    folder = parent;
  }
  return folder;
};

/** The folder of this package, whether it runs from its sources or from what was built into `dist`. */
export const projectRoot = findRoot();
