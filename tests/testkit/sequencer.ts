import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs the files that read the seed in a row, so that on one database it is loaded once: see `seeded.ts`. */
export class SeedFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSeeded = ({ moduleId }: TestSpecification) => readFileSync(moduleId, 'utf8').includes('openSeededGraph(');
    return [...sorted.filter(isSeeded), ...sorted.filter((file) => !isSeeded(file))];
  }
}
