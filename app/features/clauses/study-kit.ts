import {
  clauseDocumentCodes,
  clauseDocuments,
  type ClauseDocument,
} from "#app/domain/clause-kit/clause-document.ts";
import { clauses, type ClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import { clauseBlocks, type ClauseBlock, type ClauseText } from "#app/domain/clause-kit/clause-text.ts";
import { fillClause } from "#app/domain/clause-kit/fill-clause.ts";
import { kitArticles, type KitArticle } from "#app/domain/clause-kit/kit-articles.ts";
import type { KitLot } from "#app/domain/clause-kit/kit-lot.ts";
import { clauseValues } from "./clause-values.ts";
import type { ClauseTexts } from "./clause-texts.server.ts";
import type { KitFacts } from "./kit-facts.ts";

/** An article ready to paste. */
export type FilledArticle = {
  key: ClauseKey;
  title: string;
  /** As one would paste it. */
  text: string;
  blocks: ClauseBlock[];
  version: number;
  adoptedOn: ClauseText["adoptedOn"];
};

export type FilledDocument = { code: ClauseDocument; label: string; articles: FilledArticle[] };

/** The kit of a study: its three documents, those without an article left out. */
export function studyKit(
  given: { lots: readonly KitLot[]; facts: KitFacts },
  texts: ClauseTexts,
): FilledDocument[] {
  const { lots, facts } = given;
  const filled = kitArticles(lots, facts.isPrivate).map((article) => fillArticle(article, facts, texts));
  return clauseDocumentCodes
    .map((code) => ({
      code,
      label: clauseDocuments[code].label,
      articles: filled.filter(({ key }) => clauses[key].document === code),
    }))
    .filter(({ articles }) => articles.length > 0);
}

/** One article filled with what is known. */
export function fillArticle(article: KitArticle, facts: KitFacts, texts: ClauseTexts): FilledArticle {
  const { title, body, version, adoptedOn } = texts(article.key);
  const values = clauseValues(article, facts);
  const text = fillClause(body, values);
  return {
    key: article.key,
    title: fillClause(title, values),
    text,
    blocks: clauseBlocks(text),
    version,
    adoptedOn,
  };
}
