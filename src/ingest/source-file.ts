import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Issues } from './errors.js';

/** So many bytes of a file are looked at to tell its format. */
const HEAD_BYTES = 16_384;

/** The folder that holds a file's own, and so the folders beside that. */
const folderAbove = (file: string): string => path.dirname(path.dirname(path.resolve(file)));

/** A file to read, and the files around it. */
export class SourceFile {
  private headOfFile: Promise<string> | undefined;

  constructor(
    /** As it was asked for: relative to where the command runs, or absolute. */
    readonly path: string,
    /** No file outside this folder is found beside it. */
    private readonly root: string = folderAbove(path),
  ) {}

  /** Its name without the folder. */
  get name(): string {
    return path.basename(this.path);
  }

  /** Another file, by its path from this one's folder; null when there is none, or when the path leads out of the root. */
  async sibling(relative: string): Promise<SourceFile | null> {
    const file = new SourceFile(path.join(path.dirname(this.path), relative), this.root);
    const within = path.relative(this.root, path.resolve(file.path));
    const isOutside = within === '..' || within.startsWith(`..${path.sep}`) || path.isAbsolute(within);
    return isOutside || !(await file.exists()) ? null : file;
  }

  /** The text of its beginning, to tell its format by; empty when it cannot be read. */
  head(): Promise<string> {
    this.headOfFile ??= this.readHead().catch(() => '');
    return this.headOfFile;
  }

  /** Its whole text. Rejects with a `LoadError` when it is not UTF-8 or cannot be read. */
  async text(): Promise<string> {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(this.path));
    } catch (error) {
      const issues = new Issues(this.path);
      issues.add(this.path, 1, error instanceof TypeError ? 'not UTF-8' : unreadable(error));
      issues.throwIfAny();
      throw error;
    }
  }

  /** Whether there is such a file. */
  async exists(): Promise<boolean> {
    return open(this.path).then(
      async (file) => {
        await file.close();
        return true;
      },
      () => false,
    );
  }

  private async readHead(): Promise<string> {
    const file = await open(this.path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, '');
    } finally {
      await file.close();
    }
  }
}

/** Why a file cannot be read, in words of ours where it is one of the usual reasons. */
export function unreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'this is a folder, where a file is meant';
  return code === 'EACCES' ? 'cannot be read: permission denied' : `cannot be read: ${message}`;
}
