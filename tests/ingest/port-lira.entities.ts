// What the Port Lira brief declares, in the order of its sections; its publisher declares itself.
const full = (text: string) => ({ text, language: null, kind: 'FULL' });
const surname = (text: string) => ({ text, language: null, kind: 'SURNAME' });
const person = (id: string, name: string, names: object[], sortName: string | null = null) => ({
  id,
  label: 'Person',
  name,
  properties: { name, sortName, description: null },
  names: [full(name), ...names],
  identifiers: [],
  edges: [],
});
const organisation = (id: string, name: string, classification: string, edges: object[] = []) => ({
  id,
  label: 'Organisation',
  name,
  properties: { name, classification, description: null },
  names: [full(name)],
  identifiers: [],
  edges,
});
const post = (id: string, title: string, to: string) => ({
  id,
  label: 'Post',
  name: title,
  properties: { title },
  names: [full(title)],
  identifiers: [],
  edges: [{ type: 'POST_OF', to }],
});
const topic = (id: string, label: string, edges: object[] = []) => ({
  id,
  label: 'Topic',
  name: label,
  properties: { label, description: null },
  names: [full(label)],
  identifiers: [],
  edges,
});
export const PORT_LIRA_ENTITIES = [
  person(
    'person:ana-reyl',
    'Ana Reyl',
    [{ text: 'Ана Рейл', language: 'uk', kind: 'FULL' }, surname('Reyl')],
    'Reyl, Ana',
  ),
  person('person:tomas-vek', 'Tomas Vek', [surname('Vek')]),
  person('person:ilo-marn', 'Ilo Marn', []),
  organisation('org:arvenia', 'Arvenia', 'COUNTRY'),
  organisation('org:belmor', 'Belmor', 'COUNTRY'),
  organisation('org:arvenia-pres', 'Presidency of Arvenia', 'GOVERNMENT', [{ type: 'PART_OF', to: 'org:arvenia' }]),
  post('post:arvenia-president', 'President', 'org:arvenia'),
  post('post:arvenia-spokesman', 'Spokesman', 'org:arvenia-pres'),
  post('post:belmor-envoy', 'Envoy', 'org:belmor'),
  {
    id: 'place:port-lira',
    label: 'Place',
    name: 'Port Lira',
    properties: { name: 'Port Lira', countryCode: null },
    names: [full('Port Lira')],
    identifiers: [],
    edges: [],
  },
  topic('topic:strait', 'Northern strait'),
  topic('topic:strait-patrols', 'Foreign patrols in the strait', [{ type: 'BROADER', to: 'topic:strait' }]),
  {
    id: 'meeting:port-lira-talks',
    label: 'Meeting',
    name: 'Port Lira talks',
    properties: { name: 'Port Lira talks', classification: 'BILATERAL' },
    names: [full('Port Lira talks')],
    identifiers: [],
    edges: [],
  },
  organisation('org:lira-courier', 'Lira Courier', 'NEWS_OUTLET'),
];
