import type { Day, Month, Period } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { Refused, validateLines } from "#app/features/hours/validate-lines.server.ts";
import type { Db } from "#db/database.server.ts";
import type { Actor } from "#db/queries/audit.server.ts";
import { listStatements } from "#db/queries/hours/statement-facts.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { CommitmentId, ContractId, HireId, OrganisationId } from "#db/schema/columns.ts";
import { readCounts, readCrowdSeen, readGridForm, readSeen } from "./grid-form.ts";
import { readGridFacts } from "./grid-facts.server.ts";
import { writeLineKey, type LineOf } from "./line-key.ts";

type Asked = { hostId: OrganisationId; contractId: ContractId; today: Day; actor: Actor };
type Line = Parameters<typeof validateLines>[1]["lines"][number];

export type ValidateGridOutcome =
  | { outcome: "validated"; lines: number; hours: InsertionHours }
  /** `modified`: not what the page showed; `unsaved`: cells were changed, and would be lost. */
  | { outcome: "modified" | "unsaved" };

/** « Valider 3 lignes »: what the page showed as waiting, without what is to be seen first. All, or none. */
export async function validateGrid(
  db: Db,
  { period, form, ...asked }: Asked & { period: Period; form: FormData },
): Promise<ValidateGridOutcome> {
  const { changed, seen } = readGridForm(form);
  if (changed.length > 0) return { outcome: "unsaved" };
  const settings = await readSettings(db);
  const facts = await readGridFacts(db, { ...asked, period, settings });
  const own = new Set<string>(facts.hires.map(({ hireId }) => hireId));
  const named = [...seen]
    .filter(([hireId]) => own.has(hireId))
    .flatMap(([hireId, text]) =>
      [...readSeen(text)].flatMap(([month, { hours, state }]): Line[] =>
        state === "submitted" ? [namedLine(hireId, month, hours)] : [],
      ),
    );
  const crowds = readCrowdSeen(form).flatMap(({ row, month, hours, state, ...crowd }): Line[] => {
    const [commitmentId = "", employerId = ""] = row.split(".");
    const line = { commitmentId: commitmentId as CommitmentId, employerId: employerId as OrganisationId };
    if (state !== "submitted" || !facts.lotOf.has(line.commitmentId)) return [];
    return [{ ...line, hireId: null, month, hours, crowd, comment: null }];
  });
  // Outside the months shown nothing was checked: nothing is validated there.
  const clear = [...named, ...crowds].filter(
    (line) =>
      line.month >= period.from && line.month <= period.to && !facts.checks.has(writeLineKey(lineOf(line))),
  );
  return validate(db, asked, clear);
}

/** « Accepter »: one statement, what is to be seen of it being known. */
export function acceptLine(
  db: Db,
  asked: Asked,
  { line, seen }: { line: LineOf; seen: string },
): Promise<ValidateGridOutcome> {
  if ("hireId" in line) {
    return validate(db, asked, [namedLine(line.hireId, line.month, Number(seen) as InsertionHours)]);
  }
  const counts = readCounts(seen);
  if (!counts) return Promise.resolve({ outcome: "modified" });
  const { hours, ...crowd } = counts;
  return validate(db, asked, [{ ...line, hireId: null, hours, crowd, comment: null }]);
}

function namedLine(hireId: HireId, month: Month, hours: InsertionHours): Line {
  const none = { commitmentId: "" as CommitmentId, employerId: "" as OrganisationId };
  return { ...none, hireId, month, hours, crowd: null, comment: null };
}

function lineOf({ hireId, ...line }: Line): LineOf {
  return hireId === null ? line : { hireId, month: line.month };
}

async function validate(
  db: Db,
  { hostId, contractId, today, actor }: Asked,
  lines: readonly Line[],
): Promise<ValidateGridOutcome> {
  try {
    return await db.transaction().execute(async (trx) => {
      const months = lines.map(({ month }) => month).sort();
      const period = { from: months[0] ?? ("" as Month), to: months.at(-1) ?? ("" as Month) };
      const ids = lines.flatMap(({ hireId }) => (hireId === null ? [] : [hireId]));
      const stored = await listStatements(trx, ids, period);
      const kept = lines.map((line) => {
        const same = stored.find(({ hireId, month }) => hireId === line.hireId && month === line.month);
        return { ...line, comment: same?.comment ?? null };
      });
      const outcome = await validateLines(trx, { hostId, contractId, lines: kept, today, actor });
      return outcome.outcome === "refused" ? { outcome: "modified" as const } : outcome;
    });
  } catch (failure) {
    if (failure instanceof Refused) return { outcome: "modified" };
    throw failure;
  }
}
