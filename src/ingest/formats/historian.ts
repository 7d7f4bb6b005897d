import { dateForm, isAfter } from '../dates.js';
import { Fault } from '../errors.js';
import { child, type Element, textOf } from '../xml.js';

/** What all registers of the historian of the US State Department have in common as articles. */
export const HISTORIAN = {
  publisher: 'Office of the Historian',
  language: 'en-US',
  licence: 'CC0-1.0',
  kind: 'REGISTER',
} as const;

/** The page of the register that has the record. Records of a page share its address, so it is a source of theirs. */
export const registerPage = (title: string, path: string) => ({
  derivedFrom: [
    {
      title,
      url: `https://history.state.gov/departmenthistory/${path}`,
      publisher: HISTORIAN.publisher,
      kind: HISTORIAN.kind,
    },
  ],
});

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Start and end of a record, each standing for the other where it is missing. Throws a {@link Fault} without either. */
export function datesOf(element: Element): [start: string, end: string] {
  const [start, end] = ['start-date', 'end-date'].map((name) => textOf(child(element, name))) as [string, string];
  if (start === '' && end === '') throw new Fault('the record gives no date: it needs <start-date> or <end-date>');
  return inOrder(start || end, end || start);
}

/** Two days, checked. Throws a {@link Fault} where one is no day, or they are the wrong way round. */
export function inOrder(start: string, end: string): [start: string, end: string] {
  for (const date of [start, end]) {
    if (!DAY.test(date)) throw new Fault(`wrong date "${date}": a year, month or day is needed, such as 2031-05-04`);
  }
  if (isAfter(dateForm(start, 'STATED'), dateForm(end, 'STATED'))) {
    throw new Fault(`wrong dates: it ends on ${end}, before it begins on ${start}`);
  }
  return [start, end];
}

const MOST_PEOPLE = 200;

/** Throws a {@link Fault} where a record names far more people than ever met: each is compared with all before. */
export function refuseCrowd({ length }: readonly unknown[]): void {
  if (length > MOST_PEOPLE) throw new Fault(`one record names ${length} people, and takes at most ${MOST_PEOPLE}`);
}

/** An office that a register saw somebody in from one day to another: it began by the one and ended after the other. */
export const heldAround = (start: string, end: string) => ({ startDate: `../${start}`, endDate: `${end}/..` });

/** The instant or day in which a record was made, but never before what it tells of. */
export function instantOf(text: string, atLeast: string): string {
  const [, instant] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))$/.exec(text) ?? [];
  return instant !== undefined && instant.slice(0, atLeast.length) > atLeast ? instant : atLeast;
}
