import type { Mechanism } from "../mechanism.ts";
import { searchText } from "../search-text.ts";
import { isRawObject, isSentinel, type RawValue } from "./raw-record.ts";

/** `unknown`: words that are no consideration of the 2022 list, kept to be counted. */
export type SocialConsiderations = { mechanisms: Mechanism[]; unknown: string[] };

/**
 * `Clause sociale` → execution clause, with `Critère social` → clause and criterion; `Critère social` without
 * `Clause sociale` → award criterion, whatever else; `Marché réservé` or `Concession réservée` → reserved,
 * beside the others. Source: exchange.md, §2.
 */
export function readSocialConsiderations(value: RawValue | undefined): SocialConsiderations {
  const words = wordsIn(value).map((word) => ({ word, folded: searchText(word) }));
  const said = words.filter(({ folded }) => !isSentinel(folded) && !/^(pas|sans|aucune?|non)\b/.test(folded));
  const has = (pattern: RegExp): boolean => said.some(({ folded }) => pattern.test(folded));
  const clause = has(clausePattern);
  const criterion = has(criterionPattern);
  const mechanisms: Mechanism[] = [];
  if (clause) mechanisms.push(criterion ? "execution_clause_and_criterion" : "execution_clause");
  else if (criterion) mechanisms.push("award_criterion");
  if (has(reservedPattern)) mechanisms.push("reserved_unspecified");
  const known = [clausePattern, criterionPattern, reservedPattern];
  const unknown = said.filter(({ folded }) => !known.some((pattern) => pattern.test(folded)));
  return { mechanisms, unknown: unknown.map(({ word }) => word) };
}

/** The words of the 2022 schema. Source: arrêté du 22 décembre 2022, « considerationsSociales ». */
export type SocialConsideration =
  "Clause sociale" | "Critère social" | "Marché réservé" | "Pas de considération sociale";

/**
 * What a contract publishes of the mechanisms its lots carry, in the order of the schema, never none. A qualitative action
 * and a purchase whose object is insertion are executed under the contract’s own conditions, and so is a voluntary
 * clause: the schema has no nearer word than « Clause sociale ».
 */
export function writeSocialConsiderations(mechanisms: readonly Mechanism[]): SocialConsideration[] {
  const words = new Set(mechanisms.flatMap((mechanism) => considerationsOf[mechanism]));
  const said = (["Clause sociale", "Critère social", "Marché réservé"] as const).filter((word) =>
    words.has(word),
  );
  return said.length === 0 ? ["Pas de considération sociale"] : said;
}

const considerationsOf: Readonly<Record<Mechanism, readonly SocialConsideration[]>> = {
  execution_clause: ["Clause sociale"],
  execution_clause_and_criterion: ["Clause sociale", "Critère social"],
  award_criterion: ["Critère social"],
  reserved_iae: ["Marché réservé"],
  reserved_disability: ["Marché réservé"],
  reserved_iae_disability: ["Marché réservé"],
  reserved_prison: ["Marché réservé"],
  reserved_ess: ["Marché réservé"],
  reserved_unspecified: ["Marché réservé"],
  insertion_service: ["Clause sociale"],
  qualitative_action: ["Clause sociale"],
  voluntary_clause: ["Clause sociale"],
};

const clausePattern = /\bclauses? sociales?\b/;
const criterionPattern = /\bcriteres? socia(l|le|ux)\b/;
const reservedPattern = /\b(marches?|concessions?|contrats?) reserv(e|ee|es|ees)\b/;

/** A list, a wrapped object, `"a, b"` or `"['a', 'b']"`, at any depth. */
function wordsIn(value: RawValue | undefined): string[] {
  if (typeof value === "string") {
    return value
      .split(/[,;|\n[\]"]/)
      .map((word) => word.replace(/^[\s'’]+|[\s'’]+$/g, ""))
      .filter((word) => word !== "");
  }
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return isRawObject(value) ? Object.values(value).flatMap(wordsIn) : [];
}
