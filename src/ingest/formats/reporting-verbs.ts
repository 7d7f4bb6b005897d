import type { StatementInput } from '../facts.schema.js';

type Kind = StatementInput['kinds'][number];

/** What a verb makes of the words after it. */
export type VerbUse =
  /** Somebody's statement, of these kinds. */
  | { readonly says: readonly Kind[] }
  /** The words name what was talked about. */
  | { readonly talks: true }
  /** It tells of the meeting itself, or of what else somebody did there; verbs that follow it have the same subject. */
  | { readonly meets: 'MEETING' | 'DOING' };

/** Verbs that report, by kind of statement. */
const SAYING: readonly (readonly [Kind, string])[] = [
  [
    'ASSERTION',
    'acknowledge affirm articulate assert cite communicate concur confirm convey declare describe detail emphasize explain highlight ' +
      'indicate inform lay_out note observe outline point_out predict preview reaffirm reassure recall recognize reflect reinforce reiterate relay ' +
      'remark remind renew repeat report restate say share speak_candidly speak_of state stress tell underline underscore voice',
  ],
  [
    'EVALUATION',
    'applaud celebrate commend condemn congratulate credit criticize denounce deplore endorse express laud praise regret thank tout ' +
      'welcome wish',
  ],
  ['DEMAND', 'call_for call_on call_upon demand direct insist press task urge'],
  ['REQUEST', 'ask encourage request'],
  ['OFFER', 'extend invite offer propose'],
  ['COMMITMENT', 'agree announce assure commit decide look_forward pledge promise recommit resolve vow'],
  ['THREAT', 'threaten warn'],
  ['ACCUSATION', 'accuse'],
  ['DENIAL', 'deny reject'],
  ['ASSERTION', 'make_clear make_plain raise'],
];
const TALKING =
  'address assess compare_notes consult cover debate discuss exchange_views explore focus follow_up review speak_about take_stock talk_about touch update';
const MEETING =
  'attend chair convene gather have hold host join kick_off lead meet participate receive speak talk travel visit';
const DOING =
  'accept approve begin brief call close conclude continue deliver drop_by end listen open present provide start stop_by take_note tour';

const PAST: Readonly<Record<string, string>> = {
  begin: 'began',
  hold: 'held',
  lay: 'laid',
  have: 'had',
  lead: 'led',
  make: 'made',
  meet: 'met',
  say: 'said',
  speak: 'spoke',
  take: 'took',
  tell: 'told',
};
const DOUBLED = new Set(['commit', 'concur', 'drop', 'recommit', 'regret', 'stop']);

/** The first word of a verb as it reports: "commit" as "committed" and "committing". */
function forms(verb: string): [past: string, participle: string] {
  const [first, ...rest] = verb.split('_') as [string, ...string[]];
  const stem = DOUBLED.has(first) ? first + first.at(-1) : first.replace(/e$/, '');
  const past = PAST[first] ?? (/[^aeiou]y$/.test(first) ? first.replace(/y$/, 'ied') : `${stem}ed`);
  return [[past, ...rest].join(' '), [`${stem}ing`, ...rest].join(' ')];
}

const USES = new Map<string, VerbUse>();
for (const [kind, verbs] of SAYING) {
  for (const verb of verbs.split(' ')) for (const form of forms(verb)) USES.set(form, { says: [kind] });
}
for (const verb of TALKING.split(' ')) for (const form of forms(verb)) USES.set(form, { talks: true });
for (const verb of MEETING.split(' ')) for (const form of forms(verb)) USES.set(form, { meets: 'MEETING' });
for (const verb of DOING.split(' ')) for (const form of forms(verb)) USES.set(form, { meets: 'DOING' });
for (const clear of ['was clear', 'were clear', 'is clear']) USES.set(clear, { says: ['ASSERTION'] });

/** What a verb form, such as "underscored" or "made clear", makes of the words after it. */
export const useOf = (form: string): VerbUse => USES.get(form)!;

const longestFirst = (verbs: Iterable<string>) =>
  [...verbs]
    .sort((a, b) => b.length - a.length)
    .map((verb) => verb.replaceAll(' ', '\\s+'))
    .join('|');

const endsIn = (ending: RegExp) => [...USES.keys()].filter((form) => ending.test(form.split(' ')[0]!));

/** Forms that follow a subject. */
export const FINITE = longestFirst([...USES.keys()].filter((form) => !/ing$/.test(form.split(' ')[0]!)));
/** Those of the past that follow another verb of the same subject. */
export const PAST_FORMS = longestFirst(
  [...endsIn(/ed$/), ...Object.values(PAST).flatMap((past) => endsIn(new RegExp(`^${past}$`)))].filter(
    (form) => !('meets' in useOf(form)),
  ),
);
/** "reaffirming": a further report after a comma. */
export const PARTICIPLES = longestFirst(endsIn(/ing$/).filter((form) => 'says' in useOf(form)));
