import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import type { FileOutcome } from '../../../src/ingest/load-options.js';
import { write } from '../../../src/ingest/writer.js';
import { declarations, entity } from '../../testkit/fiction.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { runQuery } from '../../testkit/run-query.js';
import { RegisterFiles } from './register-files.js';

let graph: Graph;
let files: RegisterFiles;
beforeAll(async () => {
  graph = await openTestGraph();
  files = await RegisterFiles.create();
  const orlan = { ...entity('person:tam-orlan', 'Tam Orlan'), identifiers: [{ scheme: 'wikidata', value: 'Q9990' }] };
  await write(graph, declarations(orlan, entity('person:ana-reyl', 'Ana Reyl')));
});
afterAll(async () => {
  await graph.close();
  await files.remove();
});

const person = (key: string, forename: string, surname: string, wikidata?: string) =>
  `<person xml:id="${key}"><persName><forename>${forename}</forename><surname>${surname}</surname></persName>${
    wikidata === undefined ? '' : `<idno subtype="wikidata">https://www.wikidata.org/wiki/${wikidata}</idno>`
  }</person>`;

const SITTING = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-XB_2031-03-08-001" xml:lang="en" ana="#parla.sitting">
<teiHeader><fileDesc><titleStmt><title type="sub" xml:lang="en">Sitting 1</title></titleStmt>
<publicationStmt><date when="2032-01-01">2032</date></publicationStmt>
<sourceDesc><bibl><title xml:lang="en">Sitting 1</title><date when="2031-03-08"/></bibl></sourceDesc></fileDesc>
<profileDesc><settingDesc><setting><name type="city">Halvey</name><date when="2031-03-08"/></setting></settingDesc>
<particDesc><listPerson>
${person('P1', 'Jan', 'Kowal')}
${person('P2', 'Jan', 'Kowal', 'Q9992')}
${person('P3', 'Tam', 'Orlan', 'Q9993')}
${person('P4', 'Ana', 'Reyl', 'Q9994')}
</listPerson></particDesc></profileDesc></teiHeader>
<text><body><div><note type="speaker">Kowal (West)</note><u who="#P1"><seg>We are for the bridge.</seg></u>
<note type="speaker">Kowal (East)</note><u who="#P2"><seg>We are against the bridge.</seg></u></div></body></text></TEI>`;

const REGISTER = {
  persons: [
    { id: 'p1', name: 'Bo Tarn', updated_at: '2031-01-01', identifiers: [{ scheme: 'wikidata', identifier: 'Q111' }] },
    { id: 'p2', name: 'Bo Tarn', updated_at: '2031-01-01', identifiers: [{ scheme: 'wikidata', identifier: 'Q222' }] },
    { id: 'p3', name: 'Ilo Marn', updated_at: '2031-01-01' },
    { id: 'p4', name: 'Ilo Marn', updated_at: '2031-01-01' },
    { id: 'p5', name: 'Ana Reyl', updated_at: '2031-01-01', identifiers: [{ scheme: 'house', identifier: '5' }] },
  ].map((one, index) => ({
    ...one,
    memberships: [{ organization_id: 'o', role: 'Clerk', start_date: `${2000 + index}` }],
  })),
  organizations: [{ id: 'o', name: 'House of Arvenia' }],
};

const people = async () => {
  const data = await runQuery<{ people: { nodes: { id: string }[] } }>(graph, '{ people(first: 50) { nodes { id } } }');
  return data.people.nodes.map(({ id }) => id).sort();
};

/** What a load wrote, and what it noted. */
const writtenBy = (outcome: FileOutcome) => {
  if (!('report' in outcome)) return outcome;
  const { entities, names, claims, evidence, superseded } = outcome.report;
  return { entities, names, claims, evidence, superseded, notes: outcome.notes };
};
const NOTHING = { entities: 0, names: 0, claims: 0, evidence: 0, superseded: 0, notes: undefined };

const BY_NAME_ALONE = (name: string, id: string) =>
  expect.stringMatching(`^"${name}" is taken for ${name} \\(${id}, .*by the name alone: check that it is no namesake`);
const NEW = (name: string, near: string) =>
  expect.stringMatching(`^"${name}" is taken for somebody new; near come .*\\(${near}, `);

describe('two of one name in a list of persons of ParlaMint', () => {
  it('stay two, each with their own words, and so does who has another key of Wikidata', async () => {
    await files.write({ 'sittings/ParlaMint-XB_2031-03-08-001.xml': SITTING });
    const outcomes = await files.load(graph, 'sittings/ParlaMint-XB_2031-03-08-001.xml');
    expect(outcomes.map(({ item, status, notes }) => [item, status, notes])).toEqual([
      ['P1', 'LOADED', undefined],
      ['P2', 'LOADED', [NEW('Jan Kowal', 'person:jan-kowal')]],
      ['P3', 'LOADED', [NEW('Tam Orlan', 'person:tam-orlan')]],
      ['P4', 'LOADED', [BY_NAME_ALONE('Ana Reyl', 'person:ana-reyl')]],
      ['ParlaMint-XB_2031-03-08-001', 'LOADED', undefined],
    ]);
    const { statements } = await runQuery<{ statements: { nodes: unknown[] } }>(
      graph,
      '{ statements(first: 9, orderBy: OLDEST_FIRST) { nodes { text speaker { ... on Person { id } } } } }',
    );
    expect(statements.nodes).toEqual([
      { text: 'We are for the bridge.', speaker: { id: 'person:jan-kowal' } },
      { text: 'We are against the bridge.', speaker: { id: 'person:jan-kowal-xb-p2' } },
    ]);
    expect(await people()).toEqual([
      'person:ana-reyl',
      'person:jan-kowal',
      'person:jan-kowal-xb-p2',
      'person:tam-orlan',
      'person:tam-orlan-xb-p3',
    ]);
  });

  it.each([{}, { reread: true }])('change nothing when the file is loaded again with %o', async (options) => {
    const before = await people();
    const outcomes = await files.load(graph, 'sittings/ParlaMint-XB_2031-03-08-001.xml', options);
    expect(outcomes.map(writtenBy)).toEqual(Array(5).fill(NOTHING));
    expect(await people()).toEqual(before);
  });
});

describe('two of one name in Popolo JSON', () => {
  it('stay two, also where only the ids of the file tell them apart', async () => {
    await files.write({ 'tarn.json': JSON.stringify(REGISTER) });
    const outcomes = await files.load(graph, 'tarn.json');
    expect(outcomes.map(({ item, status, notes }) => [item, status, notes])).toEqual([
      ['p1', 'LOADED', undefined],
      ['p2', 'LOADED', [NEW('Bo Tarn', 'person:bo-tarn')]],
      ['p3', 'LOADED', undefined],
      ['p4', 'LOADED', [NEW('Ilo Marn', 'person:ilo-marn')]],
      ['p5', 'LOADED', [BY_NAME_ALONE('Ana Reyl', 'person:ana-reyl')]],
    ]);
    const { memberships } = await runQuery<{ memberships: { nodes: { person: { id: string }; startDate: string }[] } }>(
      graph,
      '{ memberships(first: 9) { nodes { person { id } startDate } } }',
    );
    expect(memberships.nodes.map(({ person, startDate }) => [startDate, person.id]).sort()).toEqual([
      ['2000', 'person:bo-tarn'],
      ['2001', 'person:bo-tarn-q222'],
      ['2002', 'person:ilo-marn'],
      ['2003', 'person:ilo-marn-p4'],
      ['2004', 'person:ana-reyl'],
    ]);
  });

  it.each([{}, { reread: true }])('change nothing when the file is loaded again with %o', async (options) => {
    const before = await people();
    const outcomes = await files.load(graph, 'tarn.json', options);
    expect(outcomes.map(writtenBy)).toEqual(Array(5).fill(NOTHING));
    expect(await people()).toEqual(before);
  });

  it('is told in a trial run as well', async () => {
    await files.write({
      'trial.json': JSON.stringify(REGISTER).replaceAll('Bo Tarn', 'Eda Voss').replaceAll('Q', 'Q7'),
    });
    const outcomes = await files.load(graph, 'trial.json', { dryRun: true });
    expect(outcomes[1]).toMatchObject({ item: 'p2', status: 'VALID', notes: [NEW('Eda Voss', 'person:eda-voss')] });
  });
});
