import DataLoader from 'dataloader';

/** Loads one row for each key, in one read for all keys of a tick. A key without a row gives null. */
export function oneByKey<Row>(read: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row | null>(async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Something `of` a parent, read under arguments that most parents of a level share. */
export interface ChildKey<Args> {
  readonly of: string;
  readonly args: Args;
}

/**
 * Loads what belongs to each parent: one read for each distinct `args` in a tick, however many the parents.
 * A parent that the read leaves out gives `absent()`.
 */
export function childrenByKey<Args, Children>(
  read: (parents: readonly string[], args: Args) => Promise<Map<string, Children>>,
  absent: () => Children,
) {
  const idOf = (args: Args) => JSON.stringify(args);
  return new DataLoader<ChildKey<Args>, Children, string>(
    async (keys) => {
      const groups = [...groupBy(keys, ({ args }) => idOf(args))];
      const found = new Map<string, Map<string, Children>>();
      await Promise.all(
        groups.map(async ([id, group]) => {
          const parents = [...new Set(group.map(({ of }) => of))];
          found.set(id, await read(parents, group[0].args));
        }),
      );
      return keys.map(({ of, args }) => found.get(idOf(args))?.get(of) ?? absent());
    },
    { cacheKeyFn: ({ of, args }) => `${of} ${idOf(args)}` },
  );
}

/** Loads the rows of each parent as a list, empty when it has none. */
export function manyByKey<Args, Row extends { readonly of: string }>(
  read: (parents: readonly string[], args: Args) => Promise<Row[]>,
) {
  return childrenByKey<Args, readonly Row[]>(
    async (parents, args) => groupBy(await read(parents, args), ({ of }) => of),
    () => [],
  );
}

/** Rows by key, in order of appearance. (`Map.groupBy` needs Node 21.) */
export function groupBy<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, [Row, ...Row[]]> {
  const groups = new Map<Key, [Row, ...Row[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
