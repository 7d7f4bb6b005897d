/** Offsets of the time zones that datelines name, in hours from UTC. */
const ZONES: Readonly<Record<string, string>> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  GMT: '+00:00',
  UTC: '+00:00',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  IDT: '+03:00',
  AST: '+03:00',
  ICT: '+07:00',
  KST: '+09:00',
  JST: '+09:00',
  WITA: '+08:00',
};

const CLOCK = /(\d{1,2}):(\d{2})\s*([AP])\.?M\.?\s*\(?([A-Z]{2,5})?\)?/i;

/** A time of day with its zone, "2:56 P.M. EST", on a day: an instant. Null where it is none or the zone is unknown. */
export function instantAt(day: string, text: string): string | null {
  const [, hours, minutes, half, zone] = CLOCK.exec(text) ?? [];
  const offset = ZONES[(zone ?? '').toUpperCase()];
  if (hours === undefined || offset === undefined) return null;
  const hour = (Number(hours) % 12) + (half!.toUpperCase() === 'P' ? 12 : 0);
  if (Number(hours) > 12 || Number(minutes) > 59) return null;
  return `${day}T${String(hour).padStart(2, '0')}:${minutes}:00${offset}`;
}

/** Whether a paragraph is a time of day alone. */
export const isClock = (paragraph: string): boolean =>
  /^\(?\d{1,2}:\d{2}\s*[AP]\.?M\.?(?:\s*\(?[A-Za-z]{2,6}\)?)?$/i.test(paragraph);

/** The closing line of a transcript: "END 3:04 P.M. EST". */
export const isEnd = (paragraph: string): boolean => /^END\b(?:\s|$)/.test(paragraph) && paragraph.length < 60;
