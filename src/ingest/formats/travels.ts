import { dateForm } from '../dates.js';
import { draftOf, readRecord } from '../draft.js';
import { Fault } from '../errors.js';
import type { AttendanceInput, MembershipInput } from '../facts.schema.js';
import { slugOf } from '../publishers.js';
import type { Reader } from '../reader.js';
import { titleCase } from '../resolution/declared.js';
import type { Directory } from '../resolution/directory.js';
import { isHeadOf } from '../resolution/known-meetings.js';
import { Roster } from '../resolution/roster.js';
import type { SourceFile } from '../source-file.js';
import { child, textOf, type XmlRecord, xmlRecords } from '../xml.js';
import { heldMeeting } from './held-meeting.js';
import { datesOf, HISTORIAN, heldAround, instantOf, refuseCrowd, registerPage } from './historian.js';
import { metIn } from './met-with.js';
import { RegisterRecord } from './register-record.js';

const RECORDS = new Set(['trip']);
const HOME = 'United States';

/** The registers of trips of US presidents and secretaries of state: an article a trip, with whom they met. */
export const travelsReader: Reader = {
  format: 'travels',
  describes: 'the registers of trips of US presidents and secretaries of state, XML',
  isByRules: true,
  recognises: async (source: SourceFile) => /<trips>[\s\S]*?<trip\b/.test(await source.head()),
  async *read(source: SourceFile, directory: Directory) {
    for await (const record of xmlRecords(source.path, RECORDS)) {
      const id = textOf(child(record.element, 'id'));
      const about = { file: source.path, item: id === '' ? undefined : `trip ${id}`, line: record.line };
      const read = await readRecord(about, () => draftTrip(source.path, record, directory));
      if (read) yield read;
    }
  },
};

async function draftTrip(file: string, { element, line }: XmlRecord, directory: Directory) {
  const text = (name: string) => textOf(child(element, name));
  const [start, end] = datesOf(element);
  const name = text('name');
  const { role = text('role'), who = '' } = element.attributes;
  if (name === '') throw new Fault('the record does not say whose trip it is: it needs <name>');
  const [country, id] = [text('country'), text('id')];
  const record = new RegisterRecord([
    ['name', name],
    ['role', role],
    ['country', country],
    ['locale', text('locale')],
    ['start-date', start],
    ['end-date', end],
    ['remarks', text('remarks')],
  ]);
  const roster = new Roster(directory);
  const at = dateForm(start, 'STATED');
  const title = role === 'secretary' ? 'Secretary of State' : titleCase(role);
  const { id: traveller, finding } = await roster.found({
    name,
    title,
    of: HOME,
    at,
    identifiers: who === '' ? [] : [['historyatstate', who]],
  });
  const post = await roster.post(title, HOME);
  const method = 'RULES' as const;
  const attendances: AttendanceInput[] = [
    { attendee: traveller, post, presence: 'CONFIRMED' as const, quote: record.quote('name')!, ...finding },
  ];
  const memberships: MembershipInput[] = [
    { person: traveller, post, ...heldAround(start, end), quote: record.quote('role')!, ...finding },
  ];
  const met = country === '' ? [] : metIn(text('remarks'));
  refuseCrowd(met);
  for (const one of met) {
    const { id: person, finding: who } = await roster.found({ name: one.name, title: one.title, of: country, at });
    const held = await roster.post(one.title, country);
    const quote = record.quote('remarks', one.phrase)!;
    // Running text says it, so that no one is surer than this.
    const sure = { ...who, confidence: Math.min(0.9, who.confidence) };
    attendances.push({ attendee: person, post: held, presence: 'CONFIRMED', quote, ...sure });
    memberships.push({ person, post: held, ...heldAround(start, end), quote, ...sure });
  }
  const where = [text('locale'), country].filter((part) => part !== '').join(', ');
  const classification = met.length === 1 ? 'BILATERAL' : 'MULTILATERAL';
  const present = unique(attendances, ({ attendee }) => attendee);
  const held = await heldMeeting(
    {
      key: slugOf(`trip ${id} ${role} ${start}`),
      facts: {
        name: `Visit of ${titleCase(role)} ${name} to ${where}, ${start}`,
        classification,
        reports: [
          { start, ...(end === start ? {} : { end }), status: 'HELD', quote: record.quote('start-date')!, method },
        ],
        attendances: present,
      },
    },
    {
      classification,
      channel: 'IN_PERSON',
      from: start,
      to: end,
      placeId: null,
      attendees: present.map(({ attendee }) => ({
        id: attendee,
        isHome: attendee === traveller,
        isHead: attendee === traveller && isHeadOf(title),
      })),
      sides: [],
    },
    HISTORIAN.publisher,
    directory,
  );
  return draftOf({
    file,
    item: `trip ${id}`,
    line,
    article: {
      frontMatter: {
        ...HISTORIAN,
        title: `Trip ${id}: ${titleCase(role)} ${name} to ${where}, ${start}`,
        ...registerPage(`Travels of ${titleCase(role)} ${name}`, `travels/${role}/${who}`),
        publishedAt: instantOf(text('created-datetime'), end),
      },
      text: record.text,
    },
    facts: {
      ...roster.declared,
      meetings: { [held.key]: held.facts },
      memberships: unique(memberships, ({ person, post: held }) => `${person} ${held}`),
    },
    notes: [...roster.notes, ...held.notes],
  });
}

const unique = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];
