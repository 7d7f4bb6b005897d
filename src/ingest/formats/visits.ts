import { dateForm } from '../dates.js';
import { draftOf, readRecord } from '../draft.js';
import { Fault } from '../errors.js';
import type { AttendanceInput, MembershipInput } from '../facts.schema.js';
import { slugOf } from '../publishers.js';
import type { Reader } from '../reader.js';
import type { Directory } from '../resolution/directory.js';
import { Roster } from '../resolution/roster.js';
import { officeIn } from '../resolution/titles.js';
import type { SourceFile } from '../source-file.js';
import { child, childrenOf, type Element, textOf, type XmlRecord, xmlRecords } from '../xml.js';
import { heldMeeting } from './held-meeting.js';
import { datesOf, HISTORIAN, heldAround, instantOf, refuseCrowd, registerPage } from './historian.js';
import { RegisterRecord } from './register-record.js';

const RECORDS = new Set(['visit']);

/** The register of visits of foreign leaders that the historian of the US State Department keeps: an article a visit. */
export const visitsReader: Reader = {
  format: 'visits',
  describes: 'the register of visits of foreign leaders to the United States, XML',
  isByRules: true,
  recognises: async (source: SourceFile) => /<visits>[\s\S]*?<visit>/.test(await source.head()),
  async *read(source: SourceFile, directory: Directory) {
    for await (const record of xmlRecords(source.path, RECORDS)) {
      const id = textOf(child(record.element, 'id'));
      const about = { file: source.path, item: id === '' ? undefined : `visit ${id}`, line: record.line };
      const read = await readRecord(about, () => draftVisit(source.path, record, directory));
      if (read) yield read;
    }
  },
};

/** Those who attend a summit there do not visit for talks of two, unless the record says so: "Working Visit; … Summit". */
const SEVERAL = /\b(?:attended|summit)\b/i;
const OF_TWO = /(?<!private )\bvisit\b|\bmet (?:privately )?with\b/i;

async function draftVisit(file: string, { element, line }: XmlRecord, directory: Directory) {
  const id = textOf(child(element, 'id'));
  const visitors = childrenOf(element, 'visitor')
    .map(textOf)
    .filter((visitor) => visitor !== '');
  refuseCrowd(visitors);
  const from = textOf(child(element, 'from'));
  const [start, end] = datesOf(element);
  if (from === '') throw new Fault('the record does not say from where the visit is: it needs <from>');
  const record = new RegisterRecord([
    ...visitors.map((visitor) => ['visitor', visitor] as const),
    ['from', from],
    ['start-date', start],
    ['end-date', end],
    ['description', textOf(child(element, 'description'))],
  ]);
  const roster = new Roster(directory);
  const country = await roster.organisation(from);
  const at = dateForm(start, 'STATED');
  const method = 'RULES' as const;
  const attendances: AttendanceInput[] = [];
  const memberships: MembershipInput[] = [];
  for (const visitor of new Set(visitors)) {
    const { title, name } = titleAndName(visitor);
    const { id: person, finding } = await roster.found({ name, title, of: from, at });
    const quote = record.quote('visitor', visitor)!;
    const post = title === null ? null : await roster.post(title, from);
    attendances.push({
      attendee: person,
      side: country,
      presence: 'CONFIRMED' as const,
      ...(post === null ? {} : { post }),
      quote,
      ...finding,
    });
    if (post !== null) memberships.push({ person, post, ...heldAround(start, end), quote, ...finding });
  }
  const who = visitors.length === 0 ? from : `${visitors.join(', ')} of ${from}`;
  const key = slugOf(`visit ${id} ${from} ${start}`);
  const description = textOf(child(element, 'description'));
  const classification = SEVERAL.test(description) && !OF_TWO.test(description) ? 'SUMMIT' : 'BILATERAL';
  const reports = [
    { start, ...(end === start ? {} : { end }), status: 'HELD' as const, quote: record.quote('start-date')!, method },
  ];
  const held = await heldMeeting(
    { key, facts: { name: `Visit of ${who}, ${start}`, classification, reports, attendances } },
    {
      classification,
      channel: null,
      from: start,
      to: end,
      placeId: null,
      attendees: attendances.map(({ attendee }) => ({ id: attendee, isHome: false, isHead: false })),
      sides: [country],
    },
    HISTORIAN.publisher,
    directory,
  );
  return draftOf({
    file,
    item: `visit ${id}`,
    line,
    article: {
      frontMatter: {
        ...HISTORIAN,
        title: `Visit ${id}: ${who}, ${start}`,
        ...registerPage(
          `Visits By Foreign Leaders of ${from}`,
          `visits/${child(element, 'from')?.attributes.id ?? ''}`,
        ),
        publishedAt: publishedAt(element, end),
      },
      text: record.text,
    },
    facts: {
      ...roster.declared,
      meetings: { [held.key]: held.facts },
      memberships,
    },
    notes: [...roster.notes, ...held.notes],
  });
}

/** When the record was made; one that gives no such date is as old as the visit. */
const publishedAt = (element: Element, end: string) => instantOf(textOf(child(element, 'created-datetime')), end);

/** "Prime Minister Kyriakos Mitsotakis" taken apart. */
function titleAndName(visitor: string): { title: string | null; name: string } {
  const office = officeIn(visitor);
  if (office?.from !== 0) return { title: null, name: visitor };
  const name = visitor.slice(office.to).trim();
  return name === '' ? { title: null, name: visitor } : { title: visitor.slice(0, office.to), name };
}
