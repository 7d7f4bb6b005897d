import { ArticleText } from '../article-text.js';
import { type Draft, draftOf } from '../draft.js';
import { Issues } from '../errors.js';
import { PLACE } from '../expected.js';
import type { AttendanceInput, FactsInput, StatementInput } from '../facts.schema.js';
import { slugOf } from '../publishers.js';
import type { Reader } from '../reader.js';
import type { Directory } from '../resolution/directory.js';
import type { SourceFile } from '../source-file.js';
import { paragraphsOf, quoteAt } from './paragraphs.js';
import { draftPerson, organisationsBeside, personKeyIn, SCHEME } from './parlamint-people.js';
import { readSitting, type Sitting, type Utterance } from './parlamint-tei.js';

/** A sitting of a parliament in the TEI of ParlaMint: its speakers as register entries, then the sitting itself. */
export const parlamintReader: Reader = {
  format: 'parlamint',
  describes: 'a sitting of a parliament in the TEI of ParlaMint, XML, with the list of organisations beside it',
  isByRules: true,
  readsBeside: true,
  recognises: async (source: SourceFile) => {
    const head = await source.head();
    return head.includes('http://www.tei-c.org/ns/1.0') && /#parla\.|ParlaMint/.test(head) && /<TEI\b/.test(head);
  },
  async *read(source: SourceFile, directory: Directory) {
    const sitting = await readSitting(source);
    if (sitting === null) {
      const issues = new Issues(source.path);
      issues.add(source.path, 1, 'no sitting: it needs utterances <u>, a title and a date');
      issues.throwIfAny();
      return;
    }
    const organisations = await organisationsBeside(source, sitting);
    for (const person of sitting.people) {
      const draft = await draftPerson(source, sitting, person, organisations, directory);
      if (draft) yield draft;
    }
    yield await draftSitting(source, sitting, directory);
  },
};

async function draftSitting(source: SourceFile, sitting: Sitting, directory: Directory): Promise<Draft> {
  const { title, place, date } = sitting;
  const speakers = await speakersOf(sitting, directory);
  const utterances = sitting.utterances.flatMap((utterance) => speakers.attributed(utterance) ?? []);
  // The text begins with what the header says of the sitting; labels stand before the words, as in print.
  const header = [title, [place?.name, date].filter((part) => part !== undefined).join(', ')];
  const said = utterances.flatMap(({ label, segments }) => [
    ...(label === null ? [] : [label]),
    ...segments.map((segment) => segment.text),
  ]);
  const text = new ArticleText([...header, ...said].map((paragraph) => paragraph.normalize('NFC')).join('\n\n'));
  const paragraphs = paragraphsOf(text);
  const quoteOf = (index: number) => quoteAt(paragraphs[index]!, 0, paragraphs[index]!.text);

  const topics = await directory.topicLabels();
  const meeting = slugOf(sitting.key);
  const statements: StatementInput[] = [];
  const attendances = new Map<string, AttendanceInput>();
  let at = header.length;
  for (const [index, { who, label, isChair, segments }] of utterances.entries()) {
    const speaker = who === null ? undefined : speakers.ids.get(who);
    const first = at;
    if (label !== null) at += 1;
    const reason = `The file names the speaker by the key ${who}.`;
    for (const { text: words, language } of segments) {
      statements.push({
        speakers: speaker === undefined ? [] : [speaker],
        ...(label === null ? {} : { attributedAs: label }),
        meeting: `meeting:${meeting}`,
        about: topics.in(words),
        mode: 'DIRECT',
        kinds: ['ASSERTION'],
        language: language ?? sitting.language,
        turn: index + 1,
        quote: quoteOf(at),
        method: 'RULES',
        ...(speaker === undefined ? {} : { reason }),
      });
      at += 1;
    }
    if (speaker === undefined || first === at) continue;
    const attendance = attendances.get(speaker);
    if (attendance && !(isChair && attendance.role === 'SPEAKER')) continue;
    const role = isChair ? 'CHAIR' : 'SPEAKER';
    const quote = quoteOf(first);
    attendances.set(speaker, { attendee: speaker, role, presence: 'CONFIRMED', quote, method: 'RULES', reason });
  }
  const where = await placeOf(sitting, directory);
  const { englishTitle } = sitting;
  return draftOf({
    file: source.path,
    item: sitting.key,
    article: {
      frontMatter: {
        title,
        publisher: sitting.publisher,
        publishedAt: date,
        language: sitting.language,
        kind: 'TRANSCRIPT',
        ...(sitting.url === null ? {} : { url: sitting.url }),
        ...(sitting.licence === null ? {} : { licence: sitting.licence }),
      },
      text,
    },
    facts: {
      ...(where ? { places: where.declared } : {}),
      meetings: {
        [meeting]: {
          name: title,
          ...(englishTitle === null ? {} : { names: [{ text: englishTitle, language: 'en' }] }),
          classification: 'SITTING',
          reports: [
            {
              start: date,
              status: 'HELD',
              ...(where ? { place: where.id } : {}),
              quote: quoteOf(1),
              method: 'RULES',
            },
          ],
          attendances: [...attendances.values()],
        },
      },
      statements,
    },
    notes: speakers.notes,
  });
}

/**
 * The ids of those who speak, by their keys. A key that no list of persons has names nobody: it stands as the label where
 * there is none; words without either are left out.
 */
async function speakersOf(sitting: Sitting, directory: Directory) {
  const ids = new Map<string, string>();
  const notes: string[] = [];
  for (const key of new Set(sitting.utterances.flatMap(({ who }) => who ?? []))) {
    const id = await directory.identified(SCHEME, personKeyIn(sitting, key));
    if (id === undefined) notes.push(`"${key}" speaks, and no list of persons tells who that is`);
    else ids.set(key, id);
  }
  const isKnown = (who: string | null) => who !== null && ids.has(who);
  const attributed = (utterance: Utterance): Utterance | null => {
    const label = utterance.label ?? (isKnown(utterance.who) ? null : utterance.who);
    return label === null && !isKnown(utterance.who) ? null : { ...utterance, label };
  };
  const left = sitting.utterances.filter((utterance) => attributed(utterance) === null).length;
  if (left > 0) notes.push(`${left} of ${sitting.utterances.length} utterances name no speaker and are left out`);
  return { ids, notes, attributed };
}

/** The place of the sitting by its name; declared where it is new. */
async function placeOf({ place }: Sitting, directory: Directory) {
  if (place === null) return null;
  const found = (await directory.exact([place.name])).find(place.name, PLACE);
  if ('id' in found) return { id: found.id, declared: {} };
  const key = slugOf(place.name);
  const { name, countryCode } = place;
  const declared: FactsInput['places'] = { [key]: { name, ...(countryCode === null ? {} : { countryCode }) } };
  return { id: `place:${key}`, declared };
}
