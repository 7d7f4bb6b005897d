import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../src/graph/fold.js';
import { quotations } from '../../src/ingest/quotations.js';
import { readSeed, type SeedBrief, wordsOfSource } from './briefs.js';
import { collectionFile, plain, readCollection, type SourceDocument } from './collection.js';

const COLLECTION = 'https://bidenwhitehouse.archives.gov/';

/** All that the source of the brief on the Moscow talks puts in quotation marks and the brief may quote. */
const QUOTED_OF_MOSCOW = [
  'Both sides see the potential for cooperation, and have agreed to keep silent about the content of the talks',
  'Our intention is not to be against Europe in a war, but if Europe wants it and starts it, we are ready right now',
  'the war side',
  'quite good',
  'no backstabbing',
];

let briefs: SeedBrief[];
beforeAll(async () => {
  briefs = await readSeed();
});

/** The faults that a check finds in the whole seed, each with its file. */
const faults = (check: (brief: SeedBrief) => readonly string[]) =>
  briefs.flatMap((brief) => check(brief).map((fault) => `${brief.file}: ${fault}`));

const quoted = (text: string) => quotations(text).map(({ from, to }) => text.slice(from, to));

describe('the briefs of the seed', () => {
  it('are there, with words of many', () => {
    const statements = briefs.flatMap((brief) => brief.statements);
    expect(briefs.length).toBeGreaterThanOrEqual(9);
    expect(statements.filter((statement) => wordsOfSource(statement).length > 0).length).toBeGreaterThan(80);
  });

  it('are our own, and name the articles on which they are built', () => {
    for (const { file, article } of briefs) {
      expect({ file, ...article.frontMatter }).toMatchObject({ file, kind: 'BRIEF', publisher: 'Communiqué' });
      expect(article.frontMatter.derivedFrom, file).not.toEqual([]);
    }
  });

  it('put nothing in quotation marks that is not the words of a statement', () => {
    const stray = faults(({ article, statements }) => {
      const words = new Set(statements.flatMap(({ form }) => form.words));
      return quoted(article.text.text).filter((text) => !words.has(text));
    });
    expect(stray).toEqual([]);
  });

  it('quote briefly: under sixty words at a time', () => {
    const long = faults(({ article, statements }) =>
      [...quoted(article.text.text), ...statements.flatMap(wordsOfSource)].filter(
        (text) => plain(text).split(' ').length >= 60,
      ),
    );
    expect(long).toEqual([]);
  });

  it('claim nothing without evidence', () => {
    const bare = faults(({ load }) =>
      [
        load.statements,
        load.links,
        load.positions,
        load.memberships,
        load.attendances,
        load.reports,
        load.agenda,
      ].flatMap((claims) => claims.filter(({ spans }) => spans.length === 0).map((claim) => JSON.stringify(claim))),
    );
    expect(bare).toEqual([]);
  });

  it('begin a statement with what was said, not with who said it', () => {
    const attributed = faults(({ statements }) =>
      statements.flatMap(({ form }) =>
        form.spans.map(({ exact }) => exact).filter((exact) => /\b(he|she|they) (said|added|went on)\b/i.test(exact)),
      ),
    );
    expect(attributed).toEqual([]);
  });
});

it('the brief on the Moscow talks quotes only what its source puts in quotation marks', () => {
  const moscow = briefs.find(({ file }) => file === '2025-12-moscow-talks.md')!;
  expect(new Set(quoted(moscow.article.text.text))).toEqual(new Set(QUOTED_OF_MOSCOW));
});

describe.skipIf(!existsSync(collectionFile))(
  'against the documents beside the checkout (skipped where shared/data/wh_diplomacy_2021-2022.tar.gz is not)',
  () => {
    let collection: ReadonlyMap<string, SourceDocument>;
    beforeAll(async () => {
      collection = await readCollection();
    });

    const sourcesOf = ({ article }: SeedBrief) =>
      article.frontMatter.derivedFrom.flatMap((facts) =>
        facts.url?.startsWith(COLLECTION) ? [{ facts, document: collection.get(facts.url) }] : [],
      );

    it('has the whole collection', () => {
      expect(collection.size).toBe(895);
    });

    it('every source of a brief is one of them, by its title and date', () => {
      const wrong = faults((brief) =>
        sourcesOf(brief).flatMap(({ facts, document }) => {
          if (!document) return [`not found: ${facts.url}`];
          const isSame =
            document.title === plain(facts.title) && document.publishedAt.getTime() === Date.parse(facts.publishedAt!);
          return isSame ? [] : [`${facts.title}, ${facts.publishedAt}: is ${JSON.stringify(document.title)}`];
        }),
      );
      expect(wrong).toEqual([]);
      expect(briefs.filter((brief) => sourcesOf(brief).length === 0).map(({ file }) => file)).toEqual([
        '2025-12-moscow-talks.md',
      ]);
    });

    it('every quotation is verbatim in a source of its brief', () => {
      const missing = faults((brief) => {
        const texts = sourcesOf(brief).map(({ document }) => document?.text ?? '');
        if (texts.length === 0) return [];
        const words = brief.statements.flatMap(wordsOfSource);
        return words.filter((text) => !texts.some((source) => source.includes(plain(text))));
      });
      expect(missing).toEqual([]);
    });

    it('and in a transcript it is the named speaker who says it', () => {
      let found = 0;
      const misattributed = faults((brief) => {
        const turns = sourcesOf(brief).flatMap(({ document }) => document?.turns ?? []);
        return brief.statements.flatMap((statement) => {
          const surname = statement.form.speakerIds[0]?.split('-').at(-1);
          if (surname === undefined || statement.form.speakerKind !== 'NAMED') return [];
          return wordsOfSource(statement).flatMap((words) => {
            const labels = turns.filter(({ text }) => text.includes(plain(words))).map(({ label }) => fold(label));
            found += Math.min(labels.length, 1);
            const isTheirs = labels.length === 0 || labels.some((label) => label.split(' ').includes(surname));
            return isTheirs ? [] : [`${labels.join(', ')} and not ${surname}: ${words}`];
          });
        });
      });
      expect(misattributed).toEqual([]);
      expect(found).toBeGreaterThan(60);
    });
  },
);
