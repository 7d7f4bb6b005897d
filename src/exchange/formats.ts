import type { Graph } from '../graph/graph.js';
import { graphml } from './graphml.js';
import { jsonld } from './jsonld.js';
import { ndjson } from './ndjson.js';

/** The formats that are one stream of text; CSV is a folder. */
export const STREAMS: Readonly<Record<string, (graph: Graph) => AsyncGenerator<string>>> = { ndjson, graphml, jsonld };

/** What `--format` can name. */
export const EXPORT_FORMATS = ['ndjson', 'csv', 'graphml', 'jsonld'] as const;
