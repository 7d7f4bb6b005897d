/** The databases that queries run on. */
export type Engine = 'neo4j' | 'embedded';

/** Cypher text with its parameters. Only `cypher`, `trusted` and `all` … make one, so no value is ever pasted into a query. */
export class Cypher {
  constructor(
    private readonly texts: readonly string[],
    private readonly values: readonly unknown[],
    /** A condition that is true or false, whatever is missing in the graph. */
    readonly isNeverNull = false,
  ) {}

  /** Whether a part of it satisfies the test, itself included. */
  some(test: (part: Cypher) => boolean): boolean {
    return test(this) || this.values.some((value) => value instanceof Cypher && value.some(test));
  }

  /** The same text with some of its parts replaced: those for which `replace` gives something, outermost first. */
  async replacing(replace: (part: Cypher) => Promise<Cypher> | null): Promise<Cypher> {
    const values: unknown[] = [];
    for (const value of this.values) {
      values.push(value instanceof Cypher ? await (replace(value) ?? value.replacing(replace)) : value);
    }
    return new Cypher(this.texts, values);
  }

  /** The text with `$p0`, `$p1` … in place of its values, and those values. Equal shapes give equal texts. */
  compile(engine: Engine): { text: string; params: Record<string, unknown> } {
    const params: Record<string, unknown> = {};
    let count = 0;
    const write = (part: Cypher): string =>
      part.textsFor(engine).reduce((text, next, i) => {
        const value = part.values[i - 1];
        if (value instanceof Cypher) return text + write(value) + next;
        const name = `p${count}`;
        count += 1;
        params[name] = value;
        return `${text}$${name}${next}`;
      });
    return { text: write(this), params };
  }

  protected textsFor(_engine: Engine): readonly string[] {
    return this.texts;
  }
}

/** Text that each engine has its own words for, where the same words would cost one of them more than a tenth. */
export class PerEngine extends Cypher {
  constructor(
    private readonly words: Readonly<Record<Engine, readonly string[]>>,
    values: readonly unknown[] = [],
    isNeverNull = false,
  ) {
    super(words.embedded, values, isNeverNull);
  }

  protected override textsFor(engine: Engine) {
    return this.words[engine];
  }
}

/**
 * The pattern, with its WHERE, is met at least once. The embedded engine checks that fastest by counting; Neo4j takes
 * minutes to plan nested counts, and milliseconds for EXISTS.
 */
export const exists = (pattern: Cypher): Cypher =>
  new PerEngine({ neo4j: ['EXISTS { ', ' }'], embedded: ['COUNT { ', ' } > 0'] }, [pattern], true);

/** Tags a query: values become parameters, nested queries are spliced in. The first line is its name, as a comment. */
export const cypher = (texts: TemplateStringsArray, ...values: readonly unknown[]) => new Cypher(texts, values);

/** Text from our own constants (a label, a sort column), never from a request. */
export const trusted = (text: string) => new Cypher([text], []);

// One pair of parentheses for all of them: the embedded engine takes texts that nest 64 deep. So a condition that is an
// OR of its own stands in parentheses already, by `any` or by hand.
const joined = (conditions: readonly Cypher[], word: 'AND' | 'OR') =>
  conditions.length === 1
    ? conditions[0]!
    : new Cypher(
        ['(', ...conditions.slice(1).map(() => ` ${word} `), ')'],
        conditions,
        conditions.every(({ isNeverNull }) => isNeverNull),
      );

/** All of the conditions; `true` when there are none. */
export const all = (conditions: readonly Cypher[]) =>
  conditions.length === 0 ? trusted('true') : joined(conditions, 'AND');

/** At least one of the conditions; `false` when there are none. */
export const any = (conditions: readonly Cypher[]) =>
  conditions.length === 0 ? trusted('false') : joined(conditions, 'OR');

/**
 * The condition does not hold. A condition over a missing value counts as not holding. Only such a one is wrapped: what is
 * inside a function, Neo4j plans anew with each plan of what is around it.
 */
export const not = (condition: Cypher) =>
  condition.isNeverNull
    ? new Cypher(['NOT ', ''], [condition], true)
    : new Cypher(['NOT coalesce(', ', false)'], [condition], true);

/** The name on a query's first line, `// statements.ofMeeting`: for logs, metrics, tests and the round-trip counter. */
export const nameOf = (text: string) => /^\s*\/\/ (\S+)/.exec(text)?.[1] ?? 'unnamed';
