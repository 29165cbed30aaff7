import type { Day } from "#app/domain/calendar.ts";
import type { LifeStage } from "#app/domain/contract-life.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import type { Lacking, StepFacts } from "#app/domain/step-asks.ts";
import type { Db } from "#db/database.server.ts";
import { listContractors, type SheetContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import { listLots, type SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import { isContract } from "#db/queries/contracts/contract-scope.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { listPositions } from "#db/queries/positions.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { closingFacts } from "./closing-facts.server.ts";

const nothingToEnd = { openStatements: 0, undeclaredMonths: 0, remaining: 0, openHires: 0 };

/** What is known of a contract about to reach a stage. What only its end asks for is read only for its end. */
export async function stepFacts(
  db: Db,
  { sheet, to, today }: { sheet: ContractSheet; to: LifeStage; today: Day },
): Promise<StepFacts> {
  const lots = await listLots(db, sheet.id);
  const contractors = await listContractors(db, sheet.id);
  const owing = contractors.filter(({ role }) => role !== "subcontractor");
  const numberOf = (lotId: string): string => lots.find(({ id }) => id === lotId)?.number ?? "";
  const named = ({ id, name, lotId }: SheetContractor): Lacking => ({
    id,
    name: lots.length > 1 ? `${name} (lot ${numberOf(lotId)})` : name,
  });
  return {
    consultation: sheet.consultationOn !== null,
    notification: sheet.notifiedOn !== null,
    start: sheet.startsOn !== null,
    kickoff: sheet.kickoffOn !== null,
    lotsWithoutContractor: lots
      .filter(({ id, commitments }) => commitments.length > 0 && !owing.some(({ lotId }) => lotId === id))
      .map(({ id, number }) => ({ id, name: `lot ${number}` })),
    withoutObjective: await withoutObjective(db, { sheet, lots, today }),
    withoutInterlocutor: owing.filter(({ contact, email }) => contact === null || email === null).map(named),
    withoutModality: owing.filter(({ modality }) => modality === null).map(named),
    ...(to === "closed" ? await endFacts(db, { sheet, today }) : nothingToEnd),
  };
}

async function withoutObjective(
  db: Db,
  { sheet, lots, today }: { sheet: ContractSheet; lots: readonly SheetLot[]; today: Day },
): Promise<Lacking[]> {
  const settings = await readSettings(db);
  const positions = await listPositions(db, { day: today, settings, contracts: isContract(sheet.id) });
  return positions
    .filter(({ terms, mechanism, position }) => {
      return terms.rule === "fixed" && mechanism !== "qualitative_action" && position.due === 0;
    })
    .map(({ commitmentId, lotId, mechanism }) => ({
      id: commitmentId,
      name: `lot ${lots.find(({ id }) => id === lotId)?.number ?? ""}, ${mechanisms[mechanism].short}`,
    }));
}

async function endFacts(db: Db, asked: { sheet: ContractSheet; today: Day }) {
  const { pendingMonths, total, openHires } = await closingFacts(db, asked);
  const count = (isMissing: boolean): number =>
    pendingMonths
      .filter(({ state }) => (state === "missing") === isMissing)
      .reduce((sum, { statements }) => sum + statements, 0);
  return {
    openStatements: count(false),
    undeclaredMonths: count(true),
    remaining: total.remaining,
    openHires,
  };
}
