import 'reflect-metadata';
import { Command, Option } from 'commander';
import { runDraft } from './cli/draft.js';
import { USAGE_ERROR } from './cli/exit-codes.js';
import { runExport } from './cli/export.js';
import { runImport } from './cli/import.js';
import { KEY_ROLES, runKey } from './cli/key.js';
import { runCheck, runLoad } from './cli/load.js';
import { version } from './cli/version.js';
import { EXPORT_FORMATS } from './exchange/formats.js';
import { READERS } from './ingest/readers.js';

const program = new Command('communique')
  .description('Who said what, about what, at which meeting, with the sentence that proves it.')
  .version(version)
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('Run "communique --help" for the commands and their options.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE_ERROR))
  .addHelpText(
    'after',
    `
The graph is the embedded one in .communique (or COMMUNIQUE_DATA), or the Neo4j at NEO4J_URI. A file .env is read.
Exit codes: 0 done, 1 some file was refused or a model did not answer, 2 wrong usage, wrong configuration, or no database.

Formats, told by content:
${READERS.map((reader) => `  ${reader.format.padEnd(18)} ${reader.describes}`).join('\n')}

Examples:
  communique start                      serve the API and its pages; an empty embedded graph gets the seed
  communique check articles/            say what is wrong with the documents of a folder
  communique load articles/ more/x.md   load what is right, and name what is not
  communique export --out graph.ndjson  the whole graph as a file that import restores, on either engine
  communique draft x.md > x.facts.yaml  propose the facts of an article: read, correct, load`,
  );

program
  .command('start')
  .description(
    'Serve the API at /graphql with its pages. PORT and HOST say where; an empty embedded graph gets the seed.',
  )
  .action(async () => {
    await import('./main.js');
  });

const paths = ['<paths...>', 'articles, transcripts, registers, briefs with their facts; or folders of them'] as const;
const json = ['--json', 'print one JSON object instead of text'] as const;
const format = () =>
  new Option('--format <format>', 'read every file as this, instead of telling by its content').choices(
    READERS.map((reader) => reader.format),
  );

program
  .command('load')
  .description('Load documents into the graph. What is there already is left alone: loading twice changes nothing.')
  .argument(...paths)
  .option('--dry-run', 'verify everything and write nothing')
  .option('--recorded-at <instant>', 'record everything at this instant (ISO 8601) instead of now')
  .option('--reread', 'read articles anew whose facts are found by rules and that are there already')
  .option('--to <address>', 'send them to a running server, which loads them: http://127.0.0.1:4000')
  .option('--key <key>', 'the API key or token to send with it')
  .addOption(format())
  .option(...json)
  .action(runLoad);

program
  .command('check')
  .description('Verify documents and write nothing: the same as load --dry-run.')
  .argument(...paths)
  .addOption(format())
  .option(...json)
  .action(runCheck);

program
  .command('export')
  .description(
    'Write the whole graph, best while nothing is being loaded: as ndjson that import restores, or for other programs.',
  )
  .addOption(
    new Option('--format <format>', 'csv is a folder of tables, graphml is for Gephi and yEd, jsonld is linked data')
      .choices(EXPORT_FORMATS)
      .default('ndjson'),
  )
  .option('--out <file>', 'the file, or for csv the folder, to write to instead of standard output')
  .action(runExport);

program
  .command('import')
  .description('Restore an ndjson export into an empty graph. Broken off, it goes on from there when it is run again.')
  .argument('<file>', 'what export wrote')
  .action(runImport);

program
  .command('key')
  .description('Print a new API key, and the line of the configuration that lets a server accept it.')
  .requiredOption('--name <name>', 'whose key it is: the audit trail names its user so')
  .addOption(new Option('--role <role>', 'what its user may do').choices(KEY_ROLES).default('editor'))
  .action(runKey);

program
  .command('draft')
  .description('Draft the facts of an article for a person to check: who is said to have said what.')
  .argument('<article>', 'a news article: Markdown with front matter, or a page in HTML')
  .option('--out <folder>', 'write x.md and x.facts.yaml there instead of printing the facts')
  .action(runDraft);

await program.parseAsync();
