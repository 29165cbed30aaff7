import { shiftMonth, type Day, type Period } from "#app/domain/calendar.ts";
import { creditedContractors } from "#app/domain/contractor-split.ts";
import type { HoursCheck } from "#app/domain/hours-check.ts";
import type { Settings } from "#app/domain/setting.ts";
import { checkCollectives } from "#app/features/hours/check-collective.server.ts";
import { checkEntries } from "#app/features/hours/check-entries.server.ts";
import type { Db } from "#db/database.server.ts";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import { isContract } from "#db/queries/contracts/contract-scope.server.ts";
import { listCollectives } from "#db/queries/hours/collective-statements.server.ts";
import { listGridHires } from "#db/queries/hours/grid-hires.server.ts";
import { listCompanies } from "#db/queries/hours/owed-statements.server.ts";
import { listStatements } from "#db/queries/hours/statement-facts.server.ts";
import { listPositions } from "#db/queries/positions.server.ts";
import type { ContractId, LotId, OrganisationId } from "#db/schema/columns.ts";

export type GridQuestion = {
  contractId: ContractId;
  hostId: OrganisationId;
  period: Period;
  today: Day;
  settings: Settings;
};

export type GridFacts = Awaited<ReturnType<typeof readGridFacts>>;

/** Everything the grid of a contract is drawn from: a fixed number of reads, whatever the number of hires. */
export async function readGridFacts(db: Db, question: GridQuestion) {
  const { contractId, hostId, period, today, settings } = question;
  const lots = await listLots(db, contractId);
  const contractors = await listContractors(db, contractId);
  const hires = await listGridHires(db, { contractId, hostId, period });
  const statements = await listStatements(
    db,
    hires.map(({ hireId }) => hireId),
    period,
  );
  const commitments = lots.flatMap((lot) => lot.commitments);
  const known = await listCollectives(
    db,
    commitments.map(({ id }) => id),
  );
  const since = shiftMonth(period.from, -12);
  const collectives = known.filter(({ month }) => month >= since && month <= period.to);
  const employers = [...hires, ...collectives].map(({ employerId }) => employerId);
  const companies = await listCompanies(db, [...new Set(employers)]);
  const positions = await listPositions(db, { day: today, settings, contracts: isContract(contractId) });
  return {
    lots,
    contractors,
    hires,
    statements,
    collectives,
    companies: new Map(companies.map((company) => [company.id, company])),
    lotOf: new Map(commitments.map(({ id, lotId }) => [id, lotId])),
    windows: new Map(positions.map(({ commitmentId, window }) => [commitmentId, window])),
    checks: await checkWaiting(db, { statements, collectives }, question),
    /** The contractor the hours of a line are owed by, when its lot has one. */
    creditedOf: (lotId: LotId, named: OrganisationId | null) => {
      const onLot = contractors.filter((contractor) => contractor.lotId === lotId);
      const [credited] = creditedContractors(named, onLot);
      return onLot.find(({ organisationId }) => organisationId === credited) ?? null;
    },
  };
}

type Waiting = {
  statements: Awaited<ReturnType<typeof listStatements>>;
  collectives: Awaited<ReturnType<typeof listCollectives>>;
};

/** What is to be seen of each statement that waits, by `writeLineKey`. */
async function checkWaiting(
  db: Db,
  { statements, collectives }: Waiting,
  { contractId, period, today, settings }: GridQuestion,
): Promise<Map<string, HoursCheck[]>> {
  const named = await checkEntries(db, {
    entries: statements.filter(({ state }) => state === "submitted"),
    today,
    settings,
  });
  const crowds = await checkCollectives(db, {
    entries: collectives
      .filter(({ state, month }) => state === "submitted" && month >= period.from)
      .map((line) => ({ ...line, contractId, counted: line.hours })),
    today,
    settings,
  });
  return new Map([...named, ...crowds].map(([key, checks]) => [key.replaceAll(" ", "."), checks]));
}
