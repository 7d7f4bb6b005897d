/** What is told of one article of a file. */
interface Outcome {
  readonly item?: string;
  readonly status: string;
}

interface Passes<File, Told extends Outcome> {
  /** Attempts a file; after the first time only what of it waits. */
  attempt(file: File, place: number, waiting: readonly Told[] | null): AsyncIterable<Told>;
  /** Whether another file may make known what this lacks. */
  waits(outcome: Told): boolean;
  /** Called for each outcome that is final. */
  onOutcome: ((outcome: Told) => void) | undefined;
}

/** A chain of more files than this in just the wrong order is nobody's. */
const MOST_PASSES = 20;

/**
 * Attempts every file in its order, and what waits for others again after them, in passes, as long as something became
 * known since it was attempted last. The final outcomes, in the order of the files.
 */
export async function inPasses<File, Told extends Outcome>(
  files: readonly File[],
  { attempt, waits, onOutcome }: Passes<File, Told>,
): Promise<Told[]> {
  const final = files.map((): Told[] => []);
  const report = (index: number, outcome: Told) => {
    final[index]!.push(outcome);
    onOutcome?.(outcome);
  };
  let known = 0;
  let left = files.map((file, index) => ({ file, index, since: -1, waiting: null as readonly Told[] | null }));
  for (let pass = 1; pass <= MOST_PASSES && left.some(({ since }) => since < known); pass++) {
    const still: typeof left = [];
    for (const one of left) {
      const since = known;
      if (one.since === since) {
        still.push(one);
        continue;
      }
      const waiting: Told[] = [];
      for await (const outcome of attempt(one.file, one.index + 1, one.waiting)) {
        if (waits(outcome)) waiting.push(outcome);
        else report(one.index, outcome);
        if (outcome.status === 'LOADED' || outcome.status === 'VALID') known += 1;
      }
      if (waiting.length > 0) still.push({ ...one, since, waiting });
    }
    left = still;
  }
  for (const { index, waiting } of left) for (const outcome of waiting ?? []) report(index, outcome);
  return final.flat();
}

/** Whether an article of a file is to be attempted: at first each, then those that wait. */
export const isAttempted = (waiting: readonly Outcome[] | null, item: string | undefined): boolean =>
  waiting === null || waiting.some((outcome) => outcome.item === item);
