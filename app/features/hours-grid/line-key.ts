import { parseMonth, type Month } from "#app/domain/calendar.ts";
import type { CommitmentId, HireId, OrganisationId } from "#db/schema/columns.ts";

/** One statement of a contract: of a hire, or of an employer without names. */
export type LineOf =
  { hireId: HireId; month: Month } | { commitmentId: CommitmentId; employerId: OrganisationId; month: Month };

/** How the page names a statement: `<hire>.2026-10`, or `<commitment>.<employer>.2026-10`. */
export function writeLineKey(line: LineOf): string {
  return "hireId" in line
    ? `${line.hireId}.${line.month}`
    : `${line.commitmentId}.${line.employerId}.${line.month}`;
}

export function readLineKey(text: string): LineOf | undefined {
  const parts = text.split(".");
  const month = parseMonth(parts.at(-1) ?? "");
  const [first = "", second = ""] = parts;
  if (month === undefined || first === "") return undefined;
  if (parts.length === 2) return { hireId: first as HireId, month };
  if (parts.length !== 3 || second === "") return undefined;
  return { commitmentId: first as CommitmentId, employerId: second as OrganisationId, month };
}
