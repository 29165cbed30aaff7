import { createHash } from "node:crypto";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "#db/database.server.ts";
import type { Actor } from "#db/queries/audit.server.ts";
import { listCompanies } from "#db/queries/hours/owed-statements.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { checkLines, monthLines, type MonthLine } from "./month-lines.server.ts";
import { Refused, validateLines } from "./validate-lines.server.ts";

export type ValidateCompanyOutcome =
  | { outcome: "validated"; lines: number; hours: InsertionHours }
  /** `modified`: what waits without alert is no longer what the page showed. */
  | { outcome: "not found" | "modified" };

export type ValidateCompany = {
  hostId: OrganisationId;
  month: Month;
  reference: string;
  siret: string;
  /** `markOf` the lines the page showed. */
  seen: string;
  today: Day;
  actor: Actor;
};

/** « Valider les 9 »: what a company declared on a contract in a month, the lines with something to see left out. */
export async function validateCompany(db: Db, asked: ValidateCompany): Promise<ValidateCompanyOutcome> {
  const { hostId, month, reference, siret, seen, today, actor } = asked;
  try {
    return await db.transaction().execute(async (trx) => {
      const settings = await readSettings(trx);
      const all = await monthLines(trx, { hostId, month, today, settings });
      const onContract = all.filter(({ contractReference }) => contractReference === reference);
      const ids = [...new Set(onContract.map(({ organisationId }) => organisationId))];
      const company = (await listCompanies(trx, ids)).find((each) => each.siret === siret);
      if (!company) return { outcome: "not found" };
      const own = onContract.filter(({ organisationId }) => organisationId === company.id);
      const checks = await checkLines(trx, own, { today, settings });
      const clear = own.filter((line) => line.state === "submitted" && !checks.has(line));
      // Sent twice: what was to validate is validated.
      if (clear.length === 0) return { outcome: "validated", lines: 0, hours: 0 as InsertionHours };
      if (markOf(clear) !== seen) return { outcome: "modified" };
      const written = await validateLines(trx, { hostId, lines: clear, today, actor });
      return written.outcome === "refused" ? { outcome: "modified" } : written;
    });
  } catch (failure) {
    if (failure instanceof Refused) return { outcome: "modified" };
    throw failure;
  }
}

type Marked = Pick<MonthLine, "hireId" | "commitmentId" | "employerId" | "hours" | "crowd">;

/** What a page showed of the lines it offers to validate: how many, their hours, and a digest of each line’s own. */
export function markOf(lines: readonly Marked[]): string {
  const total = lines.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  const each = lines.map(({ hireId, commitmentId, employerId, hours, crowd }) =>
    [hireId ?? commitmentId, employerId, hours, crowd?.persons, crowd?.rsa, crowd?.boeth].join(" "),
  );
  const digest = createHash("sha256").update(each.sort().join(",")).digest("base64url").slice(0, 22);
  return `${lines.length} ${total} ${digest}`;
}
