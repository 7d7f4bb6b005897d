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

/** Start and end of a record, as the register has them; null where it has none. */
export function datesOf(element: Element): [start: string | null, end: string | null] {
  const [start, end] = ['start-date', 'end-date'].map((name) => {
    const text = textOf(child(element, name));
    return DAY.test(text) ? text : null;
  });
  return [start ?? end ?? null, end ?? start ?? null];
}

/** An office that a register saw somebody in from one day to another: it began by the one and ended after the other. */
export const heldAround = (start: string, end: string) => ({ startDate: `../${start}`, endDate: `${end}/..` });

/** The instant or day in which a record was made, but never before what it tells of. */
export function instantOf(text: string, atLeast: string): string {
  const [, instant] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))$/.exec(text) ?? [];
  return instant !== undefined && instant.slice(0, atLeast.length) > atLeast ? instant : atLeast;
}
