import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Graph } from '../../../src/graph/graph.js';
import type { FileOutcome, LoadOptions } from '../../../src/ingest/load-options.js';
import { loadPaths } from '../../../src/ingest/loader.js';
import { runQuery } from '../../testkit/run-query.js';

/** A folder of register files that tests write, and load. */
export class RegisterFiles {
  private constructor(private readonly folder: string) {}

  static async create(): Promise<RegisterFiles> {
    return new RegisterFiles(await mkdtemp(path.join(tmpdir(), 'communique-register-')));
  }

  /** Writes files by their paths in the folder. */
  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }

  load(graph: Graph, name: string, options?: LoadOptions): Promise<FileOutcome[]> {
    return loadPaths(graph, [path.join(this.folder, name)], options);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** Each record with what became of it, and `line: reason` of those that were refused. */
export const fates = (outcomes: readonly FileOutcome[]) =>
  outcomes.map((outcome) => [
    outcome.item,
    outcome.status,
    ...(outcome.status === 'REFUSED' ? outcome.issues.map(({ line, message }) => `${line}: ${message}`) : []),
  ]);

/** A membership as these tests look at it. */
export interface HeldOffice {
  readonly person: { readonly id: string; readonly name: string };
  readonly post: { readonly title: string } | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly evidence: readonly {
    readonly exact: string;
    readonly method: string;
    readonly confidence: number;
    readonly reason: string | null;
    readonly article: { readonly title: string; readonly publishedAt: string; readonly kind: string };
  }[];
}

/** All memberships, in order of person and office. */
export async function memberships(graph: Graph): Promise<HeldOffice[]> {
  const answer = await runQuery<{ memberships: { nodes: HeldOffice[] } }>(
    graph,
    `{ memberships(first: 50) { nodes { person { id name } post { title } startDate endDate
      evidence { exact method confidence reason article { title publishedAt kind } } } } }`,
  );
  const key = ({ person, post, startDate }: HeldOffice) => `${person.id} ${post?.title} ${startDate}`;
  return answer.memberships.nodes.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The same as rows of person, office, start and end. */
export const tenures = async (graph: Graph) =>
  (await memberships(graph)).map(({ person, post, startDate, endDate }) => [
    person.id,
    post?.title,
    startDate,
    endDate,
  ]);

/** A meeting as these tests look at it. */
export interface HeldMeeting {
  readonly name: string;
  readonly classification: string;
  readonly start: string;
  readonly end: string | null;
  readonly attendances: {
    readonly nodes: readonly {
      readonly attendee: { readonly id: string };
      readonly side: { readonly name: string } | null;
      readonly post: { readonly title: string } | null;
      readonly presence: string;
      readonly evidence: readonly {
        readonly exact: string;
        readonly method: string;
        readonly confidence: number;
        readonly reason: string | null;
      }[];
    }[];
  };
  readonly reports: readonly {
    readonly status: string;
    readonly evidence: readonly {
      readonly exact: string;
      readonly article: { readonly title: string; readonly publishedAt: string };
    }[];
  }[];
}

/** All meetings, in order of name. */
export async function meetings(graph: Graph): Promise<HeldMeeting[]> {
  const answer = await runQuery<{ meetings: { nodes: HeldMeeting[] } }>(
    graph,
    `{ meetings(first: 20) { nodes { name classification start end
      attendances(first: 20) { nodes { attendee { ... on Person { id } } side { name } post { title } presence
        evidence { exact method confidence reason } } }
      reports { status evidence { exact article { title publishedAt } } } } } }`,
  );
  return answer.meetings.nodes.sort((a, b) => (a.name < b.name ? -1 : 1));
}
