import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { noHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Actor } from "#db/queries/audit.server.ts";
import type { Database } from "#db/schema.ts";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";
import type { MonthLine } from "./month-lines.server.ts";
import { writeCollective } from "./write-collective.server.ts";
import { writeHours } from "./write-hours.server.ts";

export type ValidateLinesOutcome =
  { outcome: "validated"; lines: number; hours: InsertionHours } | { outcome: "refused" };

type ValidateLines = {
  hostId: OrganisationId;
  /** On one contract, or all. */
  contractId?: ContractId;
  /** As they were seen: waiting, with their hours. */
  lines: readonly Pick<
    MonthLine,
    "hireId" | "commitmentId" | "employerId" | "month" | "hours" | "crowd" | "comment"
  >[];
  today: Day;
  actor: Actor;
};

/** Validates lines as they were seen, named and collective: all, or none. Call it in a transaction. */
export async function validateLines(
  trx: Transaction<Database>,
  { lines, ...asker }: ValidateLines,
): Promise<ValidateLinesOutcome> {
  const asked = { act: "validate", ...asker, auditAct: "hours.validated" } as const;
  const waiting = lines.flatMap((line) => (line.hours === null ? [] : [{ ...line, hours: line.hours }]));
  const named = waiting.flatMap(({ hireId, month, hours, comment }) =>
    hireId === null ? [] : [{ hireId, month, hours, comment, seen: { hours, state: "submitted" as const } }],
  );
  const crowds = waiting.flatMap(({ commitmentId, employerId, month, hours, crowd }) => {
    if (crowd === null) return [];
    const counts = { hours, ...crowd };
    return [{ commitmentId, employerId, month, counts, seen: { ...counts, state: "submitted" as const } }];
  });
  const first = named.length === 0 ? nothing : await writeHours(trx, { ...asked, entries: named });
  if (first.outcome === "refused") return { outcome: "refused" };
  const second = crowds.length === 0 ? nothing : await writeCollective(trx, { ...asked, entries: crowds });
  if (second.outcome === "refused") throw new Refused();
  const hours = (first.hours + second.hours) as InsertionHours;
  return { outcome: "validated", lines: first.lines + second.lines, hours };
}

const nothing = { outcome: "written", lines: 0, hours: noHours } as const;

/** Undoes what the transaction had written before a later line was refused. */
export class Refused extends Error {}
