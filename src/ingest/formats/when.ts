const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A day that running text names, with the words for it. */
export interface NamedDay {
  /** `2022-12-08`. */
  readonly day: string;
  readonly words: string;
  readonly from: number;
}

const DAY = new RegExp(
  `\\b(today|yesterday|this (?:morning|afternoon|evening)|tonight|(?:on )?(?:${WEEKDAYS.join('|')})\\b|(?:on )?(${MONTHS.join('|')}) (\\d{1,2})(?!\\d)(?:(?:st|nd|rd|th)\\b)?(?:, (\\d{4}))?)`,
  'i',
);

/** The first day that a sentence names, told from the day on which it was published; null where it names none. */
export function dayIn(sentence: string, published: string): NamedDay | null {
  const match = DAY.exec(sentence);
  if (match === null) return null;
  const [words, , month, date, year] = match;
  const day = month === undefined ? relative(words.toLowerCase(), published) : calendar(month, date!, year, published);
  return day === null ? null : { day, words, from: match.index };
}

function relative(words: string, published: string): string {
  if (words === 'yesterday') return before(published, 1);
  const weekday = WEEKDAYS.indexOf(words.replace(/^on /, ''));
  if (weekday === -1) return published;
  return before(published, (new Date(published).getUTCDay() - weekday + 7) % 7);
}

/** A date without a year is the last one before publication. */
function calendar(month: string, date: string, year: string | undefined, published: string): string | null {
  const monthAndDay = `${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const thisYear = Number(published.slice(0, 4));
  const day = `${year ?? (monthAndDay <= published.slice(5) ? thisYear : thisYear - 1)}-${monthAndDay}`;
  return Number.isNaN(Date.parse(day)) || day > published ? null : day;
}

const before = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
