import { dateForm } from '../dates.js';
import { type Draft, draftOf } from '../draft.js';
import type { StatementInput } from '../facts.schema.js';
import type { Reader } from '../reader.js';
import type { Directory } from '../resolution/directory.js';
import { Roster } from '../resolution/roster.js';
import type { SourceFile } from '../source-file.js';
import { encounterOf } from './encounter.js';
import { heldMeeting } from './held-meeting.js';
import { type Paragraph, paragraphsOf, quoteAt } from './paragraphs.js';
import { partiesOf } from './parties.js';
import { presentOf } from './present.js';
import { principalsOfReadout } from './principals-of-readout.js';
import { meetingOf, membershipsOf, openingOf, profileOf } from './readout.js';
import { isPage, type Page, readPage, titleOf } from './white-house.js';

const JOINT = /\bjoint\b.*\bstatement\b|\bcommuniqu[eé]\b/i;
/** Words of a title that say that the parties met. */
const MET = /\b(?:meetings?|calls?|summit|visit)\b/i;

/** A statement that several parties issue together: each paragraph is theirs. */
export const jointStatementReader: Reader = {
  format: 'joint-statement',
  describes: 'a page with front matter whose title is "Joint Statement …": the words of several parties together',
  isByRules: true,
  recognises: async (source: SourceFile) => (await isPage(source)) && JOINT.test(await titleOf(source)),
  async *read(source: SourceFile, directory: Directory) {
    yield draftJointStatement(await readPage(source), directory);
  },
};

async function draftJointStatement(page: Page, directory: Directory): Promise<Draft> {
  const [title, ...body] = paragraphsOf(page.text) as [Paragraph, ...Paragraph[]];
  const roster = new Roster(directory);
  const opening = openingOf(body);
  const placed = principalsOfReadout(
    title,
    MET.test(page.title) || /\bmet\b|\bhosted\b/.test(opening?.sentence ?? '') ? opening : null,
  );
  const { present, notes } = await presentOf(placed, dateForm(page.date, 'STATED'), directory, roster);
  const people = present.flatMap(({ id }) => id ?? []);
  // Those who are named sign; where nobody is, the countries and organisations of the title do.
  const signed = people.length > 1 ? people : await partiesOf(page.title, opening?.sentence ?? '', directory, roster);
  const topics = await directory.topicLabels();
  const isMeeting = MET.test(page.title) && present.length > 1 && opening !== null;
  const encounter = isMeeting ? await encounterOf(page.title, page.date, opening, present, directory) : null;
  const held =
    encounter === null
      ? null
      : await heldMeeting(
          { key: encounter.key, facts: meetingOf(encounter, present, []) },
          profileOf(encounter, present),
          page.frontMatter.publisher ?? '',
          directory,
        );
  const statements = body.filter(saysSomething).map(
    (paragraph): StatementInput => ({
      speakers: signed,
      speakerKind: 'COLLECTIVE',
      attributedAs: page.title,
      ...(held === null ? { saidAt: { value: page.date, basis: 'ARTICLE' } } : { meeting: `meeting:${held.key}` }),
      about: topics.in(paragraph.text),
      mode: 'DIRECT',
      kinds: ['ASSERTION'],
      quote: quoteAt(paragraph, 0, paragraph.text),
      method: 'RULES',
      confidence: signed.length > 1 ? 0.9 : 0.8,
      reason:
        signed.length > 1
          ? 'Those whom the title names issue the statement together.'
          : 'A joint statement, of which the title does not say whose it is.',
    }),
  );
  return draftOf({
    file: page.file,
    article: { frontMatter: { ...page.frontMatter, kind: 'COMMUNIQUE' }, text: page.text },
    facts: {
      ...roster.declared,
      meetings: held === null ? {} : { [held.key]: held.facts },
      memberships: membershipsOf(present, roster),
      statements,
    },
    isOpen: notes.length > 0,
    notes: [
      ...notes,
      ...roster.notes,
      ...(held?.notes ?? []),
      ...(signed.length > 1 ? [] : ['it was not decided who the parties of this joint statement are']),
    ],
  });
}

/** Headings and rules say nothing. */
export const saysSomething = ({ text }: Pick<Paragraph, 'text'>) =>
  /[.!?:;]["”’)]*$/.test(text) && /(?<!\p{L})\p{L}+\s+\p{L}+\s+\p{L}/u.test(text);
