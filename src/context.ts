import { ArticleStore } from './articles/article.store.js';
import { EvidenceStore } from './articles/evidence.store.js';
import { EntityStore } from './entities/entity.store.js';
import { NameStore } from './entities/name.store.js';
import { NodeLoader } from './entities/node-loader.js';
import type { Graph } from './graph/graph.js';
import { PersonStore } from './people/person.store.js';
import { StatementStore } from './statements/statement.store.js';

/** Fresh stores, and so fresh loaders, for every request. */
export function createContext(graph: Graph) {
  const names = new NameStore(graph);
  const entities = new EntityStore(graph);
  const people = new PersonStore(entities);
  const articles = new ArticleStore(graph, names);
  const evidence = new EvidenceStore(graph);
  const statements = new StatementStore(graph, names);
  const nodes = new NodeLoader(entities, { Statement: statements, Evidence: evidence });
  return { names, entities, people, articles, evidence, statements, nodes };
}

export type Context = ReturnType<typeof createContext>;
