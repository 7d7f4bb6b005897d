import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** The lines of a source text that could reach the environment: `process.env` in any spelling, or an import of it. */
function environmentReads(text: string): number[] {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const lines: number[] = [];
  const isProcess = (node: ts.Node) =>
    ts.isIdentifier(node)
      ? node.text === 'process'
      : ts.isPropertyAccessExpression(node) && node.name.text === 'process';
  const visit = (node: ts.Node): void => {
    const reads =
      (ts.isPropertyAccessExpression(node) && node.name.text === 'env' && isProcess(node.expression)) ||
      (ts.isElementAccessExpression(node) && isProcess(node.expression)) ||
      (ts.isVariableDeclaration(node) && node.initializer !== undefined && isProcess(node.initializer)) ||
      (ts.isImportDeclaration(node) && /^['"](node:)?process['"]$/.test(node.moduleSpecifier.getText()));
    if (reads) lines.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

describe('the environment', () => {
  it('is read by src/config.ts only', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'config.ts' && !file.startsWith('explorer'))
      .map((file) => path.join(SRC, file));
    expect(files.length).toBeGreaterThan(0);
    const reads = files.flatMap((file) =>
      environmentReads(readFileSync(file, 'utf8')).map((line) => `${path.relative(SRC, file)}:${line}`),
    );
    expect(reads).toEqual([]);
  });

  it.each([
    ['process.env.PORT'],
    ['process?.env?.PORT'],
    ["process['env'].PORT"],
    ['globalThis.process.env.PORT'],
    ['const { env } = process;'],
    ['const all = process;'],
    ["import { env } from 'node:process';"],
    ["import process from 'process';"],
  ])('is found in the spelling %s', (text) => {
    expect(environmentReads(text)).toEqual([1]);
  });

  it.each([['process.exitCode = 1;'], ["process.once('SIGTERM', stop);"], ['const env = config.env;']])(
    'is not seen in %s',
    (text) => {
      expect(environmentReads(text)).toEqual([]);
    },
  );
});
