import type { Check } from './check.js';
import { dateForm } from './dates.js';
import { ACTOR, CONCERNED, type Expected, MEETING, ORGANISATION, PLACE, POINT, PROPOSAL, TOPIC } from './expected.js';
import type { Facts } from './facts.schema.js';
import { entityId, identifierKey, nameId, pointId } from './ids.js';
import type { EntityEdge, EntityForm, NameForm } from './verified.js';
import type { Path } from './yaml.js';

/** A thing as its file declares it: `form` lacks its edges, which `links` names. */
export interface Declaration {
  readonly form: Omit<EntityForm, 'edges'>;
  readonly links: readonly Link[];
  readonly path: Path;
}

interface Link {
  readonly type: EntityEdge;
  readonly to: readonly string[];
  readonly expected: Expected;
  readonly path: Path;
}

interface Naming {
  readonly names: readonly { text: string; language?: string | undefined; kind: NameForm['kind'] }[];
  readonly identifiers: Readonly<Record<string, string>>;
}

/** Everything that a facts file declares, in the order of its sections. A meeting without a name is only referred to. */
export function declarationsOf(facts: Facts): Declaration[] {
  const declare = (
    label: EntityForm['label'],
    path: readonly [string, string, ...PropertyKey[]],
    id: string,
    name: string,
    properties: EntityForm['properties'],
    naming: Naming,
    links: readonly (readonly [EntityEdge, string, string | readonly string[] | undefined, Expected])[],
  ): Declaration => ({
    form: {
      id,
      label,
      name,
      properties,
      names: namesOf(id, name, naming),
      identifiers: Object.entries(naming.identifiers).map(([scheme, value]) => ({ scheme, value })),
    },
    links: links.map(([type, field, to, expected]) => ({
      type,
      to: to === undefined ? [] : [to].flat(),
      expected,
      path: [...path, field],
    })),
    path,
  });
  const each = <Value>(section: Readonly<Record<string, Value>>) => Object.entries(section);

  return [
    ...each(facts.people).map(([key, it]) => {
      const properties = { name: it.name, sortName: it.sortName ?? null, description: it.description ?? null };
      return declare('Person', ['people', key], entityId('Person', key), it.name, properties, it, []);
    }),
    ...each(facts.organisations).map(([key, it]) => {
      const { name, classification } = it;
      const properties = { name, classification, description: it.description ?? null };
      const id = entityId('Organisation', key);
      return declare('Organisation', ['organisations', key], id, name, properties, it, [
        ['PART_OF', 'parent', it.parent, ORGANISATION],
      ]);
    }),
    ...each(facts.posts).map(([key, it]) =>
      declare('Post', ['posts', key], entityId('Post', key), it.title, { title: it.title }, it, [
        ['POST_OF', 'organisation', it.organisation, ORGANISATION],
      ]),
    ),
    ...each(facts.places).map(([key, it]) => {
      const properties = { name: it.name, countryCode: it.countryCode ?? null };
      return declare('Place', ['places', key], entityId('Place', key), it.name, properties, it, [
        ['BROADER', 'broader', it.broader, PLACE],
      ]);
    }),
    ...each(facts.topics).map(([key, it]) => {
      const properties = { label: it.label, description: it.description ?? null };
      return declare('Topic', ['topics', key], entityId('Topic', key), it.label, properties, it, [
        ['BROADER', 'broader', it.broader, TOPIC],
        ['CONCERNS', 'concerns', it.concerns, CONCERNED],
      ]);
    }),
    ...each(facts.proposals).flatMap(([key, it]) => {
      const id = entityId('Proposal', key);
      const properties = { title: it.title, version: it.version ?? null, date: it.date ?? null };
      const proposal = declare('Proposal', ['proposals', key], id, it.title, properties, it, [
        ['PRESENTED_BY', 'presentedBy', it.presentedBy, ACTOR],
        ['SUPERSEDES', 'supersedes', it.supersedes, PROPOSAL],
      ]);
      const points = it.points.map(({ number, text, continues }, index) => {
        const path = ['proposals', key, 'points', index] as const;
        const name = `${it.title}, point ${number}`;
        const naming = { names: [], identifiers: {} };
        return declare('Point', path, pointId(key, number), name, { number, text }, naming, [
          ['POINT_OF', 'number', id, PROPOSAL],
          ['CONTINUES', 'continues', continues, POINT],
        ]);
      });
      return [proposal, ...points];
    }),
    ...each(facts.meetings).flatMap(([key, it]) => {
      if (it.name === undefined || it.classification === undefined) return [];
      const properties = { name: it.name, classification: it.classification };
      return declare('Meeting', ['meetings', key], entityId('Meeting', key), it.name, properties, it, [
        ['PART_OF', 'partOf', it.partOf, MEETING],
      ]);
    }),
  ];
}

/** The usual name first, then the others; one for each spelling, language and kind. */
function namesOf(id: string, name: string, { names }: Naming): NameForm[] {
  const usual: NameForm = { text: name, language: null, kind: 'FULL' };
  const all = [usual, ...names.map(({ text, language, kind }) => ({ text, language: language ?? null, kind }))];
  const byId = new Map<string, NameForm>();
  for (const form of all) if (!byId.has(nameId(id, form))) byId.set(nameId(id, form), form);
  return [...byId.values()];
}

/** The declared things with their edges; notes references that fail, wrong dates and identifiers given twice. */
export function entitiesOf(declarations: readonly Declaration[], check: Check): EntityForm[] {
  refuseRepeats(declarations, check);
  return declarations.map(({ form, links, path }) => {
    const { date } = form.properties;
    if (typeof date === 'string') check.attempt([...path, 'date'], () => dateForm(date, 'STATED'));
    const edges = links.flatMap(({ type, to, expected, path: at }) =>
      check.many(to, expected, at).map((id) => ({ type, to: id })),
    );
    return { ...form, edges };
  });
}

function refuseRepeats(declarations: readonly Declaration[], check: Check): void {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const { form, path } of declarations) {
    if (ids.has(form.id)) check.fault(path, `${form.id} is declared twice in this file`);
    ids.add(form.id);
    for (const identifier of form.identifiers) {
      const key = identifierKey(identifier);
      const owner = owners.get(key);
      if (owner) check.fault([...path, 'identifiers'], `${key} identifies ${owner} already`);
      owners.set(key, form.id);
    }
  }
}
