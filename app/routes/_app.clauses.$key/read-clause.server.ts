import { clauseDocuments } from "#app/domain/clause-kit/clause-document.ts";
import { clauses, type ClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import { placeholders } from "#app/domain/clause-kit/clause-placeholder.ts";
import { clauseBlocks } from "#app/domain/clause-kit/clause-text.ts";
import { placeholdersOf } from "#app/domain/clause-kit/fill-clause.ts";
import { frenchSpaces } from "#app/domain/clause-kit/french-spaces.ts";
import { clauseVersions } from "#app/features/clauses/clause-texts.server.ts";
import { exampleArticle } from "#app/features/clauses/example-kit.ts";
import type { Db } from "#db/database.server.ts";

/** The versions of an article, the one in force as it reads on an example, and what its words may name. */
export async function readClause(db: Db, key: ClauseKey) {
  const [current, ...older] = await clauseVersions(db, key);
  return {
    key,
    document: clauseDocuments[clauses[key].document].label,
    used: clauses[key].used,
    current: { ...current, title: current.title, shownTitle: frenchSpaces(current.title) },
    example: exampleArticle(key, current, current),
    placeholders: placeholdersOf(key).map((name) => ({ name, label: placeholders[name].label })),
    history: [current, ...older].map((version) => ({
      ...version,
      title: frenchSpaces(version.title),
      blocks: clauseBlocks(frenchSpaces(version.body)),
    })),
  };
}

export type ClausePage = Awaited<ReturnType<typeof readClause>>;
