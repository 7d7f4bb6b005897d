/** What is told of one article of a file. */
interface Outcome {
  readonly item?: string;
  readonly status: string;
}

/** What another file may make known: a thing that an article names, or a person whom it would be better for. */
export type Lack = 'NAME' | 'PERSON';

interface Passes<File, Told extends Outcome> {
  /** Attempts a file; after the first time only what of it waits. Unless `mayWait`, nothing may lack a person. */
  attempt(file: File, place: number, waiting: readonly Told[] | null, mayWait: boolean): AsyncIterable<Told>;
  /** What an outcome lacks that another file may make known; null where it is final. */
  lacks(outcome: Told): Lack | null;
  /** How often somebody became known so far. Default: nobody ever. */
  people?: () => number;
  /** Whether an article that lacks a person would itself make others known: it goes before those that do not. */
  teaches?: (outcome: Told) => boolean;
  /** Called for each outcome that is final. */
  onOutcome: ((outcome: Told) => void) | undefined;
}

/** A chain of more files than this in just the wrong order is nobody's. */
const MOST_PASSES = 20;

/** A file of which something waits. */
interface Left<File, Told> {
  readonly file: File;
  readonly index: number;
  /** What was known when it was attempted last. */
  readonly since: Readonly<Record<Lack, number>>;
  /** Null before the first attempt. */
  readonly waiting: readonly Told[] | null;
}

/**
 * Attempts every file in its order, and what waits for others again after them, in passes, as long as something became
 * known since it was attempted last. When nothing more does, what lacks a person alone is settled without: first what
 * makes others known, for whom the passes go on, then the rest. The final outcomes, in the order of the files.
 */
export async function inPasses<File, Told extends Outcome>(
  files: readonly File[],
  { attempt, lacks, people = () => 0, teaches = () => false, onOutcome }: Passes<File, Told>,
): Promise<Told[]> {
  const final = files.map((): Told[] => []);
  const report = (index: number, outcome: Told) => {
    final[index]!.push(outcome);
    onOutcome?.(outcome);
  };
  let names = 0;
  const known = (): Record<Lack, number> => ({ NAME: names, PERSON: people() });
  let left: Left<File, Told>[] = files.map((file, index) => ({ file, index, since: known(), waiting: null }));
  const isDue = ({ waiting, since }: Left<File, Told>) =>
    waiting === null ||
    waiting.some((outcome) => {
      const lack = lacks(outcome);
      return lack !== null && since[lack] < known()[lack];
    });
  /** Attempts those that are meant, and keeps what still waits. */
  const pass = async (isMeant: (one: Left<File, Told>) => boolean, mayWait: boolean) => {
    const still: typeof left = [];
    for (const one of left) {
      if (!isMeant(one)) {
        still.push(one);
        continue;
      }
      const since = known();
      const waiting: Told[] = [];
      for await (const outcome of attempt(one.file, one.index + 1, one.waiting, mayWait)) {
        if (lacks(outcome) !== null) waiting.push(outcome);
        else report(one.index, outcome);
        if (outcome.status === 'LOADED' || outcome.status === 'VALID') names += 1;
      }
      if (waiting.length > 0) still.push({ ...one, since, waiting });
    }
    left = still;
  };
  const lacksPerson = ({ waiting }: Left<File, Told>, isMeant = (_: Told) => true) =>
    waiting?.some((outcome) => lacks(outcome) === 'PERSON' && isMeant(outcome)) ?? false;
  const passes = async (mayWait: boolean) => {
    for (let number = 1; number <= MOST_PASSES && left.some(isDue); number++) await pass(isDue, mayWait);
  };
  await passes(true);
  await pass((one) => lacksPerson(one, teaches), false);
  await passes(true);
  await pass((one) => lacksPerson(one), false);
  await passes(false);
  for (const { index, waiting } of left) for (const outcome of waiting ?? []) report(index, outcome);
  return final.flat();
}

/** Whether an article of a file is to be attempted: at first each, then those that wait. */
export const isAttempted = (waiting: readonly Outcome[] | null, item: string | undefined): boolean =>
  waiting === null || waiting.some((outcome) => outcome.item === item);
