#!/usr/bin/env node
/*
 * The command as it is installed. It imports nothing before it has looked at the version of Node: on an older one the
 * imports of the program fail with words that help nobody.
 */
/** The oldest release of each line of Node that runs this: "engines" of package.json, which not every npm enforces. */
const LINES: readonly (readonly [major: number, minor: number])[] = [
  [20, 19],
  [22, 12],
];
/** From this one on, every line does. */
const NEWEST = 24;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major >= NEWEST || LINES.some(([line, least]) => major === line && minor >= least)) {
  await import('./cli.js');
} else {
  process.stderr.write(
    `communique needs Node 20.19, 22.12 or 24, or a newer one of these lines; this is Node ${process.versions.node}.\n`,
  );
  process.exit(2);
}

export {};
