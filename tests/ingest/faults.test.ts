import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { openTestGraph } from '../testkit/graphs.js';
import { article, faultsOf, load } from './brief-files.js';

let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
});

afterAll(() => graph.close());

const TEXT = `The President, Ana Reyl, met Tomas Vek in Port Lira. “We stay,” Reyl said. Reyl said that she
was “quite happy” about the talks. Vek stayed silent, an aide said.`;

/** Declarations on lines 1 to 10 of a facts file; what a test adds begins on line 11. */
const FACTS = `facts: 1
people:
  ana-reyl: { name: Ana Reyl, names: [{ text: Reyl, kind: SURNAME }] }
  bo-reyl: { name: Bo Reyl, names: [{ text: Reyl, kind: SURNAME }] }
  tomas-vek: { name: Tomas Vek }
organisations: { arvenia: { name: Arvenia, classification: COUNTRY }, lira-courier: { name: Lira Courier, classification: NEWS_OUTLET } }
posts: { president: { title: President, organisation: arvenia } }
places: { port-lira: { name: Port Lira } }
topics: { talks: { label: Talks } }
proposals: { plan: { title: The plan } }
`;

const faults = (claims: string, md = article(TEXT)) => faultsOf(load({ md, facts: FACTS + claims }, graph));

const statement = (fields: string) =>
  `statements:\n  - { speakers: [ana-reyl], mode: INDIRECT, kinds: [ASSERTION], about: [], quote: that she was, ${fields} }\n`;

/** A statement whose fields are all given. */
const whole = (fields: string) => `  - { kinds: [ASSERTION], about: [], ${fields} }\n`;

const at = (line: number, message: string) => [`case.facts.yaml:${line}: ${message}`];

describe('faults of form, dates and quotes', () => {
  it('are told in one round', async () => {
    const md = article(TEXT).replace('2031-05-04', 'last Tuesday');
    const claims = [
      'memberships:',
      '  - { person: 7, post: president, startDate: some day, quote: "The President, Ana Reyl" }',
      '  - { person: ana-reyl, post: president, hat: red, quote: [Ana Reyl, { exact: Bo Reyl }] }',
    ];
    expect((await faults(claims.join('\n'), md)).map((fault) => fault.slice(0, 60))).toEqual([
      'case.facts.yaml:12: "person" must be text, not 7 (quotation ',
      'case.facts.yaml:12: wrong date "some day": it is no date; gi',
      'case.facts.yaml:13: unknown field "hat"; known are person, p',
      'case.facts.yaml:13: "Bo Reyl" is not in the article, where t',
      'case.md:4: wrong date "last Tuesday": it is no date; give a ',
    ]);
  });
});

describe('names', () => {
  const speaker = (name: string) =>
    faults(`statements:\n${whole(`speakers: ["${name}"], mode: INDIRECT, quote: that she was`)}`);

  it('that are unknown get a suggestion', async () => {
    expect(await speaker('Anna Reyl')).toEqual(
      at(12, 'no person or organisation is known as "Anna Reyl"; did you mean Ana Reyl (person:ana-reyl)?'),
    );
  });

  it('that are like nothing get none', async () => {
    expect(await speaker('Q')).toEqual(at(12, 'no person or organisation is known as "Q"'));
  });

  it('that are keys of something else say of what', async () => {
    const post = (key: string) =>
      faults(`statements:\n${whole(`speakers: ana-reyl, speakingAs: ${key}, mode: INDIRECT, quote: that she was`)}`);
    expect(await post('lira-courier')).toEqual(
      at(12, '"lira-courier" means org:lira-courier, where one post is meant'),
    );
    expect(await post('talks')).toEqual(at(12, '"talks" means topic:talks, where one post is meant'));
  });

  it('that are keys or ids with a slip get a suggestion', async () => {
    expect(await speaker('tomas-vekk')).toEqual(
      at(12, 'no person or organisation is known as "tomas-vekk"; did you mean Tomas Vek (person:tomas-vek)?'),
    );
    expect(await speaker('person:tomas-veck')).toEqual(
      at(12, 'no person or organisation is known as "person:tomas-veck"; did you mean Tomas Vek (person:tomas-vek)?'),
    );
  });

  it('that mean several things list them', async () => {
    expect(await speaker('Reyl')).toEqual(
      at(
        12,
        '"Reyl" names 2 things where one person or organisation is meant: Ana Reyl (person:ana-reyl), Bo Reyl (person:bo-reyl); give a key or an id',
      ),
    );
  });

  it('of another type say of which', async () => {
    expect(await speaker('Port Lira')).toEqual(
      at(12, '"Port Lira" means place:port-lira, where one person or organisation is meant'),
    );
    expect(await speaker('topic:talks')).toEqual(
      at(12, '"topic:talks" means topic:talks, where one person or organisation is meant'),
    );
  });

  it('of a publisher without any letter make no outlet', async () => {
    const md = article(TEXT).replace('Lira Courier', '"★ ★"');
    expect(await faults('', md)).toEqual(['case.md:3: no organisation is known as "★ ★"']);
  });

  it('of a publisher with one wrong letter are slips, not new outlets', async () => {
    const md = article(TEXT).replace('Lira Courier', 'Lira Couriers');
    expect(await faults('', md)).toEqual([
      'case.md:3: no organisation is known as "Lira Couriers"; did you mean Lira Courier (org:lira-courier)?',
    ]);
  });
});

describe('statements', () => {
  it('need their quote in the article, once', async () => {
    const missing = await faults(
      `statements:\n${whole('speakers: [ana-reyl], mode: INDIRECT, quote: that she was unhappy')}`,
    );
    expect(missing).toEqual(
      at(12, '"that she was unhappy" is not in the article, where the nearest passage is: that she was'),
    );
    const twice = await faults(`statements:\n${whole('speakers: [ana-reyl], mode: INDIRECT, quote: Reyl said')}`);
    expect(twice).toEqual([
      expect.stringContaining('case.facts.yaml:12: "Reyl said" stands 2 times in the article; give {'),
    ]);
  });

  it('are told apart', async () => {
    const line = whole('speakers: [ana-reyl], mode: DIRECT, quote: "We stay,"');
    expect(await faults(`statements:\n${line}${line}`)).toEqual(
      at(
        13,
        'the statement on line 12 has the same quote and attribution; say more of that one, or tell them apart by attributedAs',
      ),
    );
  });

  it('have keys of their own', async () => {
    const facts = `statements:\n${whole('key: a, speakers: [ana-reyl], mode: DIRECT, quote: "We stay,"')}${whole('key: a, speakers: [ana-reyl], mode: INDIRECT, quote: that she was, links: [{ kind: REITERATES, to: b }, { kind: REITERATES, to: a }]')}`;
    expect(await faults(facts)).toEqual([
      ...at(13, 'the key a is that of the statement on line 12'),
      ...at(13, 'no statement has the key b; known are a'),
    ]);
  });

  it('that are DIRECT stand inside quotation marks', async () => {
    const direct = (quote: string) =>
      faults(`statements:\n${whole(`speakers: [ana-reyl], mode: DIRECT, quote: ${quote}`)}`);
    expect(await direct('stayed silent')).toEqual(
      at(12, 'a DIRECT quote is what stands inside quotation marks, without the marks; "stayed silent" does not'),
    );
    expect(await direct('"“We stay,”"')).toEqual(
      at(
        12,
        'a DIRECT quote is what stands inside quotation marks, without the marks; "“We stay,”" does not; inside are: "We stay,"',
      ),
    );
  });

  it('that are DIRECT need no quotation marks in a transcript', async () => {
    const md = article(TEXT).replace('language: en', 'language: en\nkind: TRANSCRIPT');
    const facts = `${FACTS}statements:\n${whole('speakers: [ana-reyl], mode: DIRECT, quote: stayed silent')}`;
    const { statements } = await load({ md, facts }, graph);
    expect(statements[0]?.words).toEqual(['stayed silent']);
  });

  it('that are MIXED have words in quotation marks', async () => {
    expect(await faults(`statements:\n${whole('speakers: [ana-reyl], mode: MIXED, quote: stayed silent')}`)).toEqual(
      at(12, 'a MIXED quote has some words in quotation marks, and this one has none; is it INDIRECT?'),
    );
  });

  it('say who speaks, or in whose words', async () => {
    const silent = (fields: string) =>
      faults(`statements:\n${whole(`mode: INDIRECT, quote: stayed silent, ${fields}`)}`);
    expect(await silent('speakers: []')).toEqual(
      at(12, 'a statement without speakers needs attributedAs, the words by which the article attributes it'),
    );
    expect(await silent('speakers: [], speakerKind: NAMED, attributedAs: an aide')).toEqual(
      at(12, 'a NAMED speaker must be in speakers'),
    );
    expect(await silent('speakers: [ana-reyl], speakerKind: UNNAMED')).toEqual(
      at(12, 'an UNNAMED speaker is nobody: speakers must be []'),
    );
    expect(await silent('speakers: [], attributedAs: a high official')).toEqual(
      at(12, 'attributedAs must be words of the article; "a high official" is not in it'),
    );
    expect(await silent('speakers: [ana-reyl], verb: shrieked, condition: the moon rises')).toEqual([
      ...at(12, 'verb must be words of the article; "shrieked" is not in it'),
      ...at(12, 'condition must be words of the article; "the moon rises" is not in it'),
    ]);
    expect(await silent('speakers: [ana-reyl], verb: Stayed')).toEqual(
      at(12, 'verb must be words of the article; "Stayed" is not in it'),
    );
  });

  it('are never reported by the publisher', async () => {
    expect(await faults(statement('reportedBy: [lira-courier]'))).toEqual(
      at(12, 'reportedBy never names the publisher: that the article tells of it goes without saying'),
    );
  });

  it('are said before they are published', async () => {
    expect(await faults(statement('saidAt: { value: 2031-06-01, basis: STATED }'))).toEqual(
      at(12, 'wrong date "2031-06-01": said after the article was published (2031-05-04)'),
    );
    const later = `meetings:\n  m: { name: Later talks, classification: SUMMIT, reports: [{ start: 2031-07-01, quote: the talks }] }\n${statement('meeting: m')}`;
    expect(await faults(later)).toEqual(
      at(14, 'wrong date "2031-07-01": said after the article was published (2031-05-04)'),
    );
  });

  it('have dates that exist', async () => {
    expect(await faults(statement('saidAt: { value: 2025-13-45, basis: STATED }'))).toEqual(
      at(12, 'wrong date "2025-13-45": there is no month 13'),
    );
  });
});

describe('other claims', () => {
  it('of one kind each say what they lack', async () => {
    const facts = `memberships:
  - { person: ana-reyl, quote: "The President, Ana Reyl" }
  - { person: ana-reyl, post: president, startDate: 2031, endDate: 2030, quote: "The President, Ana Reyl" }
meetings:
  m: { name: Talks, classification: SUMMIT, reports: [{ quote: the talks }, { durationQualifier: ABOUT, quote: the talks }] }
  old: { agenda: [{ item: talks, as: DISCUSSED, quote: the talks }] }
  half: { name: Half }
positions:
  - { holder: arvenia, target: plan, stance: CONDITIONAL, strength: FIRM, basis: OUTLET, basedOn: [x], quote: the talks }
  - { holder: arvenia, target: arvenia, stance: FOR, strength: FIRM, basis: OUTLET, quote: [the talks, talks] }
`;
    expect(await faults(facts)).toEqual([
      ...at(12, 'a membership needs a post or an organisation'),
      ...at(13, 'wrong date "2030": it is before the start, 2031'),
      ...at(15, 'a report says something of its meeting: start, end, duration, place, channel or status'),
      ...at(15, 'a durationQualifier needs a duration'),
      ...at(16, 'meeting:old is new, so it needs name and classification'),
      ...at(17, 'meeting:half needs both name and classification'),
      ...at(19, 'a CONDITIONAL stance needs its conditions'),
      ...at(19, 'no statement has the key x; no statement of this file has a key'),
      ...at(20, 'the quotes of one claim overlap at "talks"'),
      ...at(20, '"arvenia" means org:arvenia, where one topic, proposal or point is meant'),
    ]);
  });
});

describe('declarations', () => {
  it('make no circles, give no identifier twice, and date their proposals', async () => {
    const facts = `facts: 1
people: { a: { name: A, identifiers: { atlas: X1 } } }
organisations: { b: { name: B, classification: OTHER, parent: c }, c: { name: C, classification: OTHER, parent: b, identifiers: { atlas: X1 } } }
topics:
  low: { label: Low, broader: [high] }
  high: { label: High, broader: [low] }
proposals: { p: { title: P, date: 2031-02-30, points: [{ number: 1, text: One }, { number: 1, text: Two }] } }
`;
    expect(await faultsOf(load({ facts }, graph))).toEqual([
      'case.facts.yaml:3: atlas:X1 identifies person:a already',
      'case.facts.yaml:3: org:b → org:c → org:b goes round in a circle',
      'case.facts.yaml:5: topic:low → topic:high → topic:low goes round in a circle',
      'case.facts.yaml:7: point:p-1 is declared twice in this file',
      'case.facts.yaml:7: wrong date "2031-02-30": February 2031 has 28 days',
    ]);
  });

  it('tell a long circle without its middle', async () => {
    const topics = Array.from({ length: 40 }, (_, n) => `  t${n}: { label: L${n}, broader: [t${(n + 1) % 40}] }\n`);
    expect(await faultsOf(load({ facts: `facts: 1\ntopics:\n${topics.join('')}` }, graph))).toEqual([
      'case.facts.yaml:3: topic:t0 → topic:t1 → topic:t2 → topic:t3 → topic:t4 → topic:t5 → topic:t6 → topic:t7 → topic:t8 → topic:t9 → … → topic:t39 → topic:t0 goes round in a circle',
    ]);
  });
});

describe('front matter', () => {
  it('replaces an article that is there', async () => {
    const md = article(TEXT).replace('language: en', 'language: en\nreplaces: An older piece');
    expect(await faults('', md)).toEqual([
      'case.md:6: no earlier article of this publisher has the title "An older piece"',
    ]);
  });

  it('has sources that are older, once each', async () => {
    const source = '  - { title: Minutes, publishedAt: 2031-06-01 }\n';
    const md = article(TEXT).replace('language: en\n', `language: en\nderivedFrom:\n${source}${source}`);
    expect(await faults('', md)).toEqual([
      'case.md:7: wrong date "2031-06-01": the source appeared after what is derived from it (2031-05-04)',
      'case.md:8: wrong date "2031-06-01": the source appeared after what is derived from it (2031-05-04)',
      'case.md:8: the same source stands twice in derivedFrom',
    ]);
  });
});
