import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { configFromEnvironment } from '../config.js';
import { makeFolder } from '../graph/folder.js';
import { readArticleFile } from '../ingest/drafting/article-file.js';
import { draftFacts } from '../ingest/drafting/draft.js';
import { Known } from '../ingest/known.js';
import { Directory } from '../ingest/resolution/directory.js';
import { SourceFile } from '../ingest/source-file.js';
import { DONE, REFUSED } from './exit-codes.js';
import { orExplain } from './explain.js';
import { openToRead } from './open.js';

/** `communique draft`. Sets the exit code. */
export async function runDraft(file: string, { out }: { readonly out?: string }): Promise<void> {
  process.exitCode = await orExplain(async () => {
    const config = configFromEnvironment();
    const { article, markdown, stem } = await readArticleFile(new SourceFile(file));
    const graph = await openToRead(config);
    try {
      const directory = new Directory(graph, new Known());
      const draft = await draftFacts(article, directory, config.model ?? null);
      for (const reason of draft.dropped) process.stderr.write(`dropped what the model proposed: ${reason}\n`);
      if (out === undefined) process.stdout.write(draft.yaml);
      else {
        await makeFolder(out);
        await writeFile(path.join(out, `${stem}.md`), markdown);
        await writeFile(path.join(out, `${stem}.facts.yaml`), draft.yaml);
        const facts = path.join(out, `${stem}.facts.yaml`);
        process.stdout.write(`${facts}, to check: statements ${draft.statements}, stances ${draft.positions}.\n`);
      }
      if (draft.modelFault === null) return DONE;
      process.stderr.write(`communique: ${draft.modelFault}; the draft is what rules found\n`);
      return REFUSED;
    } finally {
      await graph.close();
    }
  });
}
