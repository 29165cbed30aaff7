import type { Day } from "#app/domain/calendar.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { historyOf, referencesOf } from "#app/domain/reference-value.ts";
import { lawStatements } from "#app/features/law/law-statements.ts";
import type { Db } from "#db/database.server.ts";
import { listAddedValues } from "#db/queries/reference-values.server.ts";
import type { LawSearch } from "./law-search.ts";

/** What the page prints: the answer to what was asked, and the values of the law with their dates. */
export async function readLawPage(db: Db, { question }: LawSearch, today: Day) {
  const added = await listAddedValues(db);
  const references = referencesOf(referenceTable, added);
  const on = question?.consultationOn ?? today;
  return {
    statements:
      question === null
        ? null
        : lawStatements(
            {
              ...question,
              lots: [],
              lotsValue: null,
              derogation: null,
              derogationReason: null,
              today,
              fillAt: null,
              decideAt: null,
            },
            references,
          ),
    thresholds: Object.entries(referenceTable.threshold).map(([code, { label }]) => ({
      code,
      label,
      values: historyOf(referenceTable, added, "threshold", code).map((value) => ({
        ...value,
        expired: value.until !== null && value.until < today,
      })),
    })),
    share: references("reserved_share", "minimum", on).value,
    spaser: references("spaser", "yearly_purchases", on).value,
  };
}

export type LawPage = Awaited<ReturnType<typeof readLawPage>>;
