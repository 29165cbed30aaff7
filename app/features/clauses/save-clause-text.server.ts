import type { ClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import { recordVersion } from "#app/features/references/record-version.server.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, takeTurn } from "#db/queries/audit.server.ts";
import { insertClauseText } from "#db/queries/clauses/clause-texts.server.ts";
import type { AccountId, Instant } from "#db/schema/columns.ts";
import type { ClauseInput } from "./clause-form.schema.ts";
import { textChangeWords } from "./text-change-words.ts";
import { clauseVersions, type ClauseVersion } from "./clause-texts.server.ts";

/** `stored`: the version someone adopted in between. */
export type SaveClauseOutcome =
  | { outcome: "saved"; version: number }
  | { outcome: "nothing changed" }
  | { outcome: "modified meanwhile"; stored: ClauseVersion };

type Saved = {
  viewer: Viewer;
  key: ClauseKey;
  /** The version the page showed. */
  seen: number;
  at: Instant;
};

/** Adopts a new version of an article after the one its page showed; older ones stay in its history. Sent twice, adopted once. */
export function saveClauseText(db: Db, { viewer, key, seen, at }: Saved, input: ClauseInput) {
  return db.transaction().execute(async (trx): Promise<SaveClauseOutcome> => {
    await takeTurn(trx);
    const [current] = await clauseVersions(trx, key);
    if (current.version === seen + 1 && isSame(current, input) && current.reason === input.reason) {
      return { outcome: "saved", version: current.version };
    }
    if (current.version !== seen) return { outcome: "modified meanwhile", stored: current };
    if (isSame(current, input)) return { outcome: "nothing changed" };
    const version = seen + 1;
    const accountId = viewer.accountId as AccountId;
    const referenceVersion = await recordVersion(trx, {
      viewer,
      adoptedOn: dayInParis(new Date(at)),
      summary: textChangeWords(input.title, version),
    });
    await insertClauseText(trx, { key, version, ...input, accountId, adoptedAt: at, referenceVersion });
    const objectType = "clause_text";
    await recordAudit(trx, {
      actor: viewer,
      act: "clause_text.adopted",
      objectType,
      objectId: key,
      changes: [
        { objectType, objectId: key, field: "version", before: String(seen), after: String(version) },
        { objectType, objectId: key, field: "reason", after: input.reason },
      ],
    });
    return { outcome: "saved", version };
  });
}

function isSame(
  one: Pick<ClauseInput, "title" | "body">,
  other: Pick<ClauseInput, "title" | "body">,
): boolean {
  return one.title === other.title && one.body === other.body;
}
