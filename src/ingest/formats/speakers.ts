import { ORGANISATION } from '../expected.js';
import { fewAtOnce } from '../few-at-once.js';
import type { Directory } from '../resolution/directory.js';
import type { Mention } from '../resolution/mention.js';
import { HOME } from './cast.js';
import type { Named } from './named.js';
import { calledAmong, type Present } from './present.js';
import type { Part, Subject } from './subjects.js';

/** Whom the subject of a clause means. */
export interface Speakers {
  readonly ids: readonly string[];
  readonly kind: 'NAMED' | 'COLLECTIVE' | 'UNNAMED';
  readonly postId: string | null;
  readonly confidence: number;
  readonly reason: string;
}

/** How sure each way of naming somebody is. */
const BY = {
  name: 0.95,
  office: 0.9,
  ownPresident: 0.85,
  principals: 0.85,
  group: 0.85,
  pronoun: 0.8,
  company: 0.75,
  carried: 0.72,
} as const;

/** Who a sentence is about, and whom it names. */
interface Sentence {
  subject: Speakers | null;
  readonly people: Set<string>;
  /** Whom its subjects mean: each verb of one has the same. */
  readonly found: Map<Subject, Speakers | string>;
}

const noSentence = (people: Iterable<string> = []): Sentence => ({
  subject: null,
  people: new Set(people),
  found: new Map(),
});

/** Finds out whom the subjects of a document mean, sentence after sentence: pronouns depend on what stands before. */
export class SpeakerFinder {
  /** The subject of the last sentence that has one: "they" may be the same. */
  private subjectBefore: Speakers | null = null;
  private before: Sentence = noSentence();
  private now: Sentence = noSentence();

  constructor(
    private readonly present: readonly Present[],
    private readonly at: Mention['at'],
    private readonly directory: Directory,
  ) {}

  /** Those between whom it took place, as far as they are known. */
  private get principals(): string[] {
    return this.present.flatMap(({ id }) => id ?? []);
  }

  /** Takes up a sentence: pronouns in it look back at the one before. */
  begin(names: readonly Named[]): void {
    this.before = this.now;
    this.now = noSentence(names.flatMap((named) => this.among(named)?.id ?? []));
  }

  /** Whom a subject means; a text says why that stays open. */
  async find(subject: Subject): Promise<Speakers | string> {
    const found = this.now.found.get(subject) ?? (await this.findOf(subject));
    this.now.found.set(subject, found);
    if (typeof found !== 'string') {
      this.subjectBefore = found;
      this.now.subject = found;
      for (const id of found.ids) this.now.people.add(id);
    }
    return found;
  }

  private async findOf(subject: Subject): Promise<Speakers | string> {
    if (subject.kind === 'they') return this.they(subject.phrase);
    if (subject.kind === 'group') return subject.isPrincipals ? this.together(subject.phrase) : group(subject.phrase);
    const found = await fewAtOnce(subject.parts, (part) => this.part(part));
    const open = found.filter((one) => typeof one === 'string');
    const speakers = found.filter((one): one is Speakers => typeof one !== 'string');
    if (speakers.length === 0) {
      return subject.parts.some(({ kind }) => kind === 'pronoun') ? open[0]! : labelOnly(subject.phrase, open);
    }
    if (found.length === 1) return speakers[0]!;
    return {
      ids: [...new Set(speakers.flatMap(({ ids }) => ids))],
      kind: 'COLLECTIVE',
      postId: null,
      confidence: Math.min(...speakers.map(({ confidence }) => confidence)),
      reason: [...speakers.map(({ reason }) => reason), ...open.map((why) => `Only in part: ${why}.`)].join(' '),
    };
  }

  private async part(part: Part): Promise<Speakers | string> {
    if (part.kind === 'pronoun') return this.pronoun();
    if (part.kind === 'others') return group(part.words);
    if (part.kind === 'words') {
      const one = calledAmong(this.present, { title: null, name: part.words });
      return one?.id == null
        ? `"${part.words}" is nobody who is known to be present`
        : person(one, one.id, BY.name, `"${part.words}" is named.`);
    }
    return part.kind === 'polity' ? this.polity(part.name) : this.named(part.named);
  }

  private async named(named: Named): Promise<Speakers | string> {
    const one = this.among(named);
    if (one?.id != null) {
      const isOwn = named.name === '' && calledAmong(this.present, named) === undefined;
      const by = named.name !== '' ? BY.name : isOwn ? BY.ownPresident : BY.office;
      const why = isOwn
        ? `"${named.phrase}" without a name is the publisher's own; others are named.`
        : `"${named.phrase}" is the only one present who is called so.`;
      return person(one, one.id, by, why);
    }
    const last = named.name === '' ? this.subjectBeforeCalled(named) : undefined;
    if (last?.id != null) {
      return person(
        last,
        last.id,
        BY.pronoun,
        `"${named.phrase}" is taken for the subject before it, who is called so.`,
      );
    }
    if (one !== undefined || named.name === '') return `it is not decided who "${named.phrase}" is`;
    const text = [named.title, named.name].filter((part) => part !== null).join(' ');
    const [decision] = await this.directory.decide([{ text, at: this.at, of: [named.of ?? HOME] }]);
    const decided = decision!.decided;
    if (decided === null) return `it is not decided who "${named.phrase}" is`;
    const reason = `"${named.phrase}" calls one who ${decided.reasons.join(', and ')}.`;
    return {
      ids: [decided.id],
      kind: 'NAMED',
      postId: decided.postId,
      confidence: Math.min(BY.name, decided.score),
      reason,
    };
  }

  /** Who is called so; an office that two of those present hold is, without a name, that of the publisher's own side. */
  private among(named: Named): Present | undefined {
    const one = calledAmong(this.present, named);
    if (one !== undefined || named.name !== '' || named.of !== null) return one;
    return calledAmong(
      this.present.filter(({ isHome }) => isHome),
      named,
    );
  }

  /** The subject before, where that is one person who is called so: of two secretaries "the Secretary" is that one. */
  private subjectBeforeCalled(named: Named): Present | undefined {
    const { ids, kind } = this.now.subject ?? this.before.subject ?? { ids: [], kind: 'UNNAMED' };
    if (kind !== 'NAMED' || ids.length !== 1) return undefined;
    return calledAmong(
      this.present.filter(({ id }) => id === ids[0]),
      named,
    );
  }

  private async polity(name: string): Promise<Speakers | string> {
    const found = (await this.directory.exact([name])).find(name, ORGANISATION);
    if (!('id' in found)) return `no country or organisation is known as "${name}"`;
    return { ids: [found.id], kind: 'NAMED', postId: null, confidence: BY.office, reason: `"${name}" is named.` };
  }

  /** One of those named before, in the same sentence or in the one before it. */
  private pronoun(): Speakers | string {
    const { subject, people } = this.now.subject === null ? this.before : this.now;
    if (subject?.kind !== 'NAMED') return 'it is not plain whom the pronoun means';
    const isOnly = people.size === 1;
    return {
      ...subject,
      confidence: Math.min(subject.confidence, isOnly ? BY.pronoun : BY.carried),
      reason: isOnly ? 'What stands before names nobody else.' : 'The pronoun is taken for the subject before it.',
    };
  }

  private they(phrase: string): Speakers | string {
    const before = this.subjectBefore;
    if (before?.kind === 'COLLECTIVE') {
      return {
        ...before,
        confidence: Math.min(before.confidence, BY.pronoun),
        reason: 'They are the subject of the sentence before.',
      };
    }
    if (this.present.length === 0) return `it is not plain who "${phrase}" are`;
    if (this.present.length === 1) return { ...group(phrase), confidence: BY.company };
    return { ...this.together(phrase), confidence: BY.pronoun };
  }

  private together(phrase: string): Speakers {
    const ids = this.principals;
    const open = this.present.filter(({ id }) => id === null).map(({ named }) => named.phrase);
    const but = open.length === 0 ? '' : ` It is not decided who ${open.join(', ')} is.`;
    // Hosts of one side are not "the leaders" whom they met.
    if (ids.length === 0 || this.present.length < 2 || this.present.every(({ isHome }) => isHome)) return group(phrase);
    return {
      ids,
      kind: 'COLLECTIVE',
      postId: null,
      confidence: BY.principals,
      reason: `"${phrase}" are those between whom it took place.${but}`,
    };
  }
}

const person = ({ postId, confidence, reason }: Present, id: string, by: number, why: string): Speakers => ({
  ids: [id],
  kind: 'NAMED',
  postId,
  confidence: Math.min(by, confidence),
  reason: `${why} ${reason}`,
});

/** What somebody says who is not known stays under the words of attribution. */
const labelOnly = (phrase: string, why: readonly string[]): Speakers => ({
  ids: [],
  kind: 'UNNAMED',
  postId: null,
  confidence: BY.office,
  reason: `Only the words "${phrase}" are known: ${why.join('; ')}.`,
});

const group = (phrase: string): Speakers => ({
  ids: [],
  kind: 'COLLECTIVE',
  postId: null,
  confidence: BY.group,
  reason: `"${phrase}" are named as a group only.`,
});
