import { dateForm } from '../dates.js';
import { draftOf, readRecord } from '../draft.js';
import { Fault } from '../errors.js';
import type { Reader } from '../reader.js';
import { titleCase } from '../resolution/declared.js';
import type { Directory } from '../resolution/directory.js';
import { Roster } from '../resolution/roster.js';
import type { SourceFile } from '../source-file.js';
import { child, type Element, textOf, type XmlRecord, xmlRecords } from '../xml.js';
import { HISTORIAN, inOrder, instantOf, registerPage } from './historian.js';
import { RegisterRecord } from './register-record.js';

const RECORDS = new Set(['principal', 'chief']);
const HOME = 'United States';

/** The register of principal officers and chiefs of mission of the US State Department: an article a term of office. */
export const pocomReader: Reader = {
  format: 'pocom',
  describes: 'the register of US principal officers and chiefs of mission, XML, with the people beside it',
  isByRules: true,
  readsBeside: true,
  recognises: async (source: SourceFile) =>
    /<(?:principal-position|country-mission|org-mission|person|role-title)>/.test(await source.head()),
  async *read(source: SourceFile, directory: Directory) {
    const names = new Set(['names', 'territory-id']);
    let office: string | null = null;
    for await (const record of xmlRecords(source.path, new Set([...RECORDS, ...names]))) {
      if (record.element.name === 'names') office ??= textOf(child(record.element, 'singular'));
      if (!RECORDS.has(record.element.name)) continue;
      const id = textOf(child(record.element, 'id'));
      const about = { file: source.path, item: id === '' ? undefined : id, line: record.line };
      const read = await readRecord(about, () => draftTerm(source, record, office, directory));
      if (read) yield read;
    }
  },
};

async function draftTerm(
  source: SourceFile,
  { element, line }: XmlRecord,
  office: string | null,
  directory: Directory,
) {
  const text = (name: string) => textOf(child(element, name));
  const personId = text('person-id');
  const person = await personOf(source, personId);
  const dates = (name: string) => textOf(child(child(element, name) ?? element, 'date'));
  const started = dates('started') || dates('arrived') || dates('appointed');
  // Somebody who was nominated and never took office.
  if (started === '') return null;
  const ended = dates('ended') === '' ? null : dates('ended');
  inOrder(started, ended ?? started);
  if (person === null) throw new Fault(`nobody is known as "${personId}": there is no such file in people beside it`);
  const title = office ?? (await roleTitle(source, text('role-title-id')));
  const territory = text('contemporary-territory-id');
  const place = territory === '' ? null : titleCase(territory.replaceAll('-', ' '));
  const record = new RegisterRecord([
    ['person', person.name],
    ['role', title],
    ['territory', place ?? ''],
    ['appointed', dates('appointed')],
    ['arrived', dates('arrived')],
    ['started', dates('started')],
    ['ended', dates('ended')],
  ]);
  const roster = new Roster(directory);
  const at = dateForm(started, 'STATED');
  const { id, finding } = await roster.found({
    name: person.name,
    others: person.others,
    title,
    of: HOME,
    at,
    identifiers: [['historyatstate', personId]],
  });
  const post = await roster.post(place === null ? title : `${title} to ${place}`, HOME);
  return draftOf({
    file: source.path,
    item: text('id'),
    line,
    article: {
      frontMatter: {
        ...HISTORIAN,
        title: `Term ${text('id')}: ${person.name}, ${title}${place === null ? '' : ` (${place})`}, ${started}`,
        ...registerPage(person.name, `people/${personId}`),
        publishedAt: instantOf(text('created-date'), ended ?? started),
      },
      text: record.text,
    },
    facts: {
      ...roster.declared,
      memberships: [
        {
          person: id,
          post,
          startDate: started,
          ...(ended === null ? {} : { endDate: ended }),
          quote: record.quote('person')!,
          ...finding,
        },
      ],
    },
    notes: roster.notes,
  });
}

const NAME = new Set(['persName']);
/** What a key may be that names a file. */
const KEY = /^[a-z0-9-]+$/;

/** "Antony John Blinken" from the file of the person; null where there is none. */
async function personOf(source: SourceFile, id: string): Promise<{ name: string; others: string[] } | null> {
  const file = KEY.test(id) ? await source.sibling(`../people/${id[0]}/${id}.xml`) : null;
  if (file === null) return null;
  const [name] = await elements(file.path, NAME);
  if (name === undefined) return null;
  const [surname, forename] = [textOf(child(name, 'surname')), textOf(child(name, 'forename'))];
  const short = `${forename.split(' ')[0]} ${surname}`;
  const full = [forename, surname, textOf(child(name, 'genName'))].filter((part) => part !== '').join(' ');
  return surname === '' ? null : { name: full, others: forename.includes(' ') ? [short] : [] };
}

/** "Ambassador Extraordinary and Plenipotentiary" from the table of roles. */
async function roleTitle(source: SourceFile, id: string): Promise<string> {
  const file = KEY.test(id) ? await source.sibling(`../roles-country-chiefs/${id}.xml`) : null;
  const [names] = file === null ? [] : await elements(file.path, new Set(['names']));
  return names ? textOf(child(names, 'singular')) : titleCase(id.replaceAll('-', ' '));
}

async function elements(file: string, names: ReadonlySet<string>): Promise<Element[]> {
  const found: Element[] = [];
  for await (const { element } of xmlRecords(file, names)) found.push(element);
  return found;
}
