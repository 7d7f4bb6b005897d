/** So many pieces of work of one file ask the database at the same time; the reads of others come in between. */
const MOST_AT_ONCE = 16;

/** What `work` makes of each item, in the order of the items, few of them at once. Rejects as the first that fails. */
export async function fewAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const one = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]!);
    }
  };
  try {
    await Promise.all(Array.from({ length: MOST_AT_ONCE }, one));
  } finally {
    next = items.length;
  }
  return results;
}
