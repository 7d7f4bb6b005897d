import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { dateForm } from '../dates.js';
import { draftOf, readRecord } from '../draft.js';
import { Fault, Issues } from '../errors.js';
import type { Reader } from '../reader.js';
import type { Directory } from '../resolution/directory.js';
import { Roster } from '../resolution/roster.js';
import type { SourceFile } from '../source-file.js';
import { inOrder } from './historian.js';
import { RegisterRecord } from './register-record.js';

type Row = Readonly<Record<string, string>>;

/** The database of UK ministers of the Institute for Government: an article an appointment. */
export const ifgReader: Reader = {
  format: 'ifg',
  describes: 'appointment.csv of the IfG ministers database, with person.csv, post.csv and organisation.csv beside it',
  isByRules: true,
  readsBeside: true,
  recognises: async (source: SourceFile) =>
    (await source.head()).startsWith('id,person_id,post_id,start_date,end_date'),
  async *read(source: SourceFile, directory: Directory) {
    const people = await table(source, 'person.csv');
    const posts = await table(source, 'post.csv');
    const organisations = await table(source, 'organisation.csv');
    for await (const { row, line } of rowsOf(source)) {
      const about = { file: source.path, item: row.id ? `appointment ${row.id}` : undefined, line };
      const read = await readRecord(about, async () => {
        const names = people.get(row.person_id ?? '') ?? [];
        if (names.length === 0) throw new Fault(`person.csv has no "${row.person_id}"`);
        const post = posts.get(row.post_id ?? '')?.[0];
        if (!post) throw new Fault(`post.csv has no "${row.post_id}"`);
        const organisation = organisations.get(post.organisation_id ?? '')?.[0];
        if (!organisation) throw new Fault(`organisation.csv has no "${post.organisation_id}"`);
        if (!row.start_date) throw new Fault('the row gives no start_date');
        inOrder(row.start_date, row.end_date || row.start_date);
        return draftAppointment(source.path, line, row, { names, post, organisation }, directory);
      });
      if (read) yield read;
    }
  },
};

interface Parties {
  readonly names: readonly Row[];
  readonly post: Row;
  readonly organisation: Row;
}

/** A person changes their name, as on becoming a peer: the one of the day counts, the others are names too. */
const nameAt = (names: readonly Row[], date: string) =>
  names.find((row) => (row.start_date ?? '') <= date && (!row.end_date || row.end_date > date)) ?? names[0]!;

async function draftAppointment(
  file: string,
  line: number,
  row: Row,
  { names, post, organisation }: Parties,
  directory: Directory,
) {
  const { start_date: start = '', end_date: end = '' } = row;
  const name = nameAt(names, start).display_name ?? '';
  const title = post.display_name ?? '';
  const department = organisation.name ?? '';
  const record = new RegisterRecord([
    ['person', name],
    ['post', title],
    ['organisation', department],
    ['start_date', start],
    ['end_date', end],
  ]);
  const roster = new Roster(directory);
  const { id: person, finding } = await roster.found({
    name,
    others: names.map(({ display_name }) => display_name ?? '').filter((other) => other !== ''),
    title,
    of: department,
    at: dateForm(start, 'STATED'),
    identifiers: [['ifg', row.person_id!]],
  });
  await roster.organisation(department, 'MINISTRY');
  return draftOf({
    file,
    item: `appointment ${row.id}`,
    line,
    article: {
      frontMatter: {
        title: `Appointment ${row.id}: ${name}, ${title}, ${start}`,
        publisher: 'Institute for Government',
        publishedAt: end === '' ? start : end,
        language: 'en-GB',
        licence: 'CC-BY-4.0',
        kind: 'REGISTER',
      },
      text: record.text,
    },
    facts: {
      ...roster.declared,
      memberships: [
        {
          person,
          post: await roster.post(title, department),
          startDate: start,
          ...(end === '' ? {} : { endDate: end }),
          quote: record.quote('person')!,
          ...finding,
        },
      ],
    },
    notes: roster.notes,
  });
}

/** The rows of a table beside it by id; several where the table says several things of one. */
async function table(source: SourceFile, name: string): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>();
  const file = await source.sibling(name);
  if (file === null) {
    const issues = new Issues(source.path);
    issues.add(source.path, 1, `${name} is missing beside it`);
    issues.throwIfAny();
    return rows;
  }
  for await (const { row } of rowsOf(file)) rows.set(row.id ?? '', [...(rows.get(row.id ?? '') ?? []), row]);
  return rows;
}

/** The rows of a CSV with a head line, each with the line on which it ends. Throws a `LoadError` where it is broken or missing. */
async function* rowsOf(source: SourceFile): AsyncGenerator<{ row: Row; line: number }> {
  const parser = createReadStream(source.path)
    .on('error', (error) => parser.destroy(error))
    .pipe(parse({ columns: true, bom: true, skip_empty_lines: true, info: true }));
  try {
    for await (const { record, info } of parser) yield { row: record as Row, line: (info as { lines: number }).lines };
  } catch (error) {
    const issues = new Issues(source.path);
    issues.add(source.path, parser.info.lines || 1, `broken CSV: ${(error as Error).message}`);
    issues.throwIfAny();
  }
}
