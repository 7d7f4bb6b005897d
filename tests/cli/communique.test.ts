import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/graph/project-root.js';

const source = readFileSync(join(projectRoot, 'src', 'communique.ts'), 'utf8');

/** Runs the command as Node of that version would: what it imports says only that it was reached. */
function under(version: string): Promise<string> {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  const program = outputText
    .replace('#!/usr/bin/env node', pretend)
    .replace(/import\('.*?'\)/, "console.log('started')");
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', program], (error, out, errors) =>
      resolve(`${error?.code ?? 0} ${out}${errors}`),
    );
  });
}

describe('the installed command', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '25.1.0'])('starts on Node %s', async (version) => {
    expect(await under(version)).toBe('0 started\n');
  });

  it.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0', '23.5.0'])(
    'says on Node %s which one it needs',
    async (version) => {
      expect(await under(version)).toBe(
        `2 communique needs Node 20.19, 22.12 or 24, or a newer one of these lines; this is Node ${version}.\n`,
      );
    },
  );

  it('needs what package.json says, and imports nothing before it knows', () => {
    const { engines } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(engines.node).toBe('^20.19.0 || ^22.12.0 || >=24.0.0');
    expect(source).not.toMatch(/^import\b/m);
  });
});
