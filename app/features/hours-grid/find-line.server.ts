import { parseMonth, type Day, type Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { CollectiveCounts } from "#app/features/hours/write-collective.server.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "#db/database.server.ts";
import type { CommitmentId, ContractId, HireId, OrganisationId } from "#db/schema/columns.ts";
import { readGridFacts } from "./grid-facts.server.ts";
import { crowdWords } from "./read-grid.ts";

type Question = {
  contractId: ContractId;
  hostId: OrganisationId;
  today: Day;
  settings: Settings;
  params: URLSearchParams;
};

/** A statement a URL names, `?embauche=…&mois=…` or `?engagement=…&employeur=…&mois=…`, as it is now. */
export type FoundLine = {
  month: Month;
  name: string;
  detail: string;
  state: StatementState | null;
  comment: string | null;
} & (
  | { kind: "hire"; hireId: HireId; hours: InsertionHours | null }
  | {
      kind: "crowd";
      commitmentId: CommitmentId;
      employerId: OrganisationId;
      counts: CollectiveCounts | null;
      /** What was last declared before, to start from. */
      before: CollectiveCounts | null;
    }
);

/** The statement of the contract that the URL names; undefined when the contract has no such line. */
export async function findLine(db: Db, { params, ...question }: Question): Promise<FoundLine | undefined> {
  const month = parseMonth(params.get("mois") ?? "");
  if (month === undefined) return undefined;
  const facts = await readGridFacts(db, { ...question, period: { from: month, to: month } });
  const hire = facts.hires.find(({ hireId }) => hireId === params.get("embauche"));
  if (hire) {
    const statement = facts.statements.find(({ hireId }) => hireId === hire.hireId);
    return {
      kind: "hire",
      month,
      hireId: hire.hireId,
      name: [hire.firstName, hire.lastName].filter(Boolean).join(" ") || `Embauche ${hire.reference}`,
      detail: facts.companies.get(hire.employerId)?.name ?? "",
      state: statement?.state ?? null,
      comment: statement?.comment ?? null,
      hours: statement?.hours ?? null,
    };
  }
  const own = facts.collectives.filter(
    ({ commitmentId, employerId }) =>
      commitmentId === params.get("engagement") &&
      facts.companies.get(employerId)?.siret === params.get("employeur"),
  );
  const [first] = own;
  if (!first) return undefined;
  const statement = own.find((each) => each.month === month) ?? null;
  const before = own.filter((each) => each.month < month).at(-1) ?? null;
  return {
    kind: "crowd",
    month,
    commitmentId: first.commitmentId,
    employerId: first.employerId,
    name: facts.companies.get(first.employerId)?.name ?? "",
    detail: statement === null ? "Relevé collectif" : `Relevé collectif\u00a0: ${crowdWords(statement)}`,
    state: statement?.state ?? null,
    comment: null,
    counts: statement && countsOf(statement),
    before: before && countsOf(before),
  };
}

function countsOf({ hours, persons, rsa, boeth }: CollectiveCounts): CollectiveCounts {
  return { hours, persons, rsa, boeth };
}
