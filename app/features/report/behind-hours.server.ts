import { activeCommitments } from "#app/domain/fa02-figures.ts";
import type { Fa02Figure } from "#app/domain/fa02-figure.ts";
import { noHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Db } from "#db/database.server.ts";
import { listFa02Commitments } from "#db/queries/fa02-commitments.server.ts";
import { listFa02CollectiveHours, listFa02HireHours } from "#db/queries/fa02-hours.server.ts";
import { labelCommitments, labelHires, labelOrganisations } from "#db/queries/fa02-labels.server.ts";
import { pageOfStatements } from "#db/queries/fa02-statements.server.ts";
import { labelOf, pageOf, personsShown, type BehindQuestion } from "./behind-reader.server.ts";
import type { CommitmentBehind, PageOf, StatementBehind } from "./behind-row.ts";

type CommitmentsFigure = Extract<Fa02Figure, { rows: "commitments" }>;
type CommitmentHours = Pick<
  CommitmentBehind,
  "commitmentId" | "isActive" | "forecast" | "achieved" | "pending"
> & {
  contractId: string | null;
};

/** Commitments behind a figure, the largest first. For `contracts`, one row a commitment and one count a contract. */
export async function commitmentsBehind(
  db: Db,
  { scope, page }: BehindQuestion,
  { measure, mechanisms }: CommitmentsFigure,
): Promise<PageOf<"commitments", CommitmentBehind>> {
  const all = await hoursByCommitment(db, scope, mechanisms);
  const behind = all.filter((row) => (isHours(measure) ? row[measure] !== 0 : row.isActive));
  const largest = isHours(measure) ? measure : "forecast";
  behind.sort(
    (one, other) => other[largest] - one[largest] || (one.commitmentId < other.commitmentId ? -1 : 1),
  );
  const shown = pageOf(behind, page);
  const labels = await labelCommitments(
    db,
    shown.map((row) => row.commitmentId),
  );
  return {
    outcome: "rows",
    rows: "commitments",
    page: shown.map(({ commitmentId, isActive, forecast, achieved, pending }) => ({
      ...labelOf(labels, commitmentId),
      commitmentId,
      isActive,
      forecast,
      achieved,
      pending,
    })),
    count: behind.length,
    sum: sumOf(behind, measure),
  };
}

/** Hundredths achieved in the period by every commitment active in it or with hours in it, by the contract’s reference. */
export async function achievedByCommitment(
  db: Db,
  scope: BehindQuestion["scope"],
): Promise<Array<{ contractReference: string; achieved: InsertionHours }>> {
  const all = await hoursByCommitment(db, scope, null);
  const counted = all.filter((row) => row.isActive || row.achieved !== 0 || row.pending !== 0);
  const labels = await labelCommitments(
    db,
    counted.map((row) => row.commitmentId),
  );
  return counted.map(({ commitmentId, achieved }) => ({
    contractReference: labelOf(labels, commitmentId).contractReference,
    achieved,
  }));
}

function isHours(measure: CommitmentsFigure["measure"]): measure is "forecast" | "achieved" | "pending" {
  return measure !== "active" && measure !== "contracts";
}

function sumOf(rows: readonly CommitmentHours[], measure: CommitmentsFigure["measure"]): number {
  if (measure === "active") return rows.length;
  if (measure === "contracts") return new Set(rows.map((row) => row.contractId)).size;
  return rows.reduce((sum, row) => sum + row[measure], 0);
}

async function hoursByCommitment(
  db: Db,
  scope: BehindQuestion["scope"],
  mechanisms: readonly Mechanism[] | null,
): Promise<CommitmentHours[]> {
  const isWanted = (row: { mechanism: Mechanism }): boolean => mechanisms?.includes(row.mechanism) ?? true;
  const rows = new Map<string, CommitmentHours>();
  const active = activeCommitments(await listFa02Commitments(db, scope), scope.period);
  for (const { id, contractId, forecast } of active.filter(isWanted)) {
    const none = { achieved: noHours, pending: noHours };
    rows.set(id, {
      commitmentId: id,
      contractId,
      isActive: true,
      forecast: forecast as InsertionHours,
      ...none,
    });
  }
  const hours = [...(await listFa02HireHours(db, scope)), ...(await listFa02CollectiveHours(db, scope))];
  for (const { commitmentId, validated, submitted } of hours.filter(isWanted)) {
    const row = rows.get(commitmentId) ?? idle(commitmentId);
    row.achieved = (row.achieved + validated) as InsertionHours;
    row.pending = (row.pending + submitted) as InsertionHours;
    rows.set(commitmentId, row);
  }
  return [...rows.values()];
}

function idle(commitmentId: string): CommitmentHours {
  const none = { forecast: noHours, achieved: noHours, pending: noHours };
  return { commitmentId, contractId: null, isActive: false, ...none };
}

/** Statements behind an hours figure, named and collective, latest month first. */
export async function statementsBehind(
  db: Db,
  { scope, reader, page }: BehindQuestion,
  { state, mechanisms }: Extract<Fa02Figure, { rows: "statements" }>,
): Promise<PageOf<"statements", StatementBehind>> {
  const { lines, count, sum } = await pageOfStatements(db, scope, { state, mechanisms, page });
  const ids = (key: "commitmentId" | "employerId"): string[] => lines.map((line) => line[key]);
  const places = await labelCommitments(db, ids("commitmentId"));
  const employers = await labelOrganisations(db, ids("employerId"));
  const hires = await labelHires(
    db,
    lines.flatMap((line) => line.hireId ?? []),
  );
  const person = await personsShown(
    db,
    reader,
    [...hires.values()].map((hire) => hire.personKey),
  );
  const rows = lines.map(({ month, hours, commitmentId, employerId, hireId }): StatementBehind => {
    const hire = hireId === null ? undefined : labelOf(hires, hireId);
    return {
      ...labelOf(places, commitmentId),
      month,
      hours,
      employerName: labelOf(employers, employerId).name,
      hireReference: reader.kind === "host" ? (hire?.reference ?? null) : null,
      person: hire && person(hire.personKey),
    };
  });
  return { outcome: "rows", rows: "statements", page: rows, count, sum };
}
