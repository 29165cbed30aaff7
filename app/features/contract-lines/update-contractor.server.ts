import type { Db } from "#db/database.server.ts";
import { listContractors, type SheetContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import type { ContractorUses } from "#db/queries/contracts/contractor-uses.server.ts";
import { updateContractor as writeContractor } from "#db/queries/contracts/correct-record.server.ts";
import type { Id, LotId } from "#db/schema/columns.ts";
import {
  changesOf,
  conflictOn,
  openLine,
  recordLine,
  type Correction,
  type LineConflict,
  type LineRefused,
} from "./contract-line.server.ts";
import { contractorColumns } from "./contractor-columns.ts";
import type { ContractorInput } from "./contractor-form.schema.ts";
import { contractorLine, contractorValues } from "./contractor-line.server.ts";
import type { Outcome } from "./outcome.ts";
import { placeRefusal, type PlaceRefusal } from "./place-contractor.ts";
import {
  ensureCompany,
  findCompany,
  type FoundCompany,
  type UnknownCompany,
} from "./resolve-company.server.ts";
import { usesOfLine } from "./uses-of-line.server.ts";

export type UpdateContractorOutcome =
  | Outcome<"saved" | "unknown lot" | PlaceRefusal>
  /** `moved`: what cannot change while something names the company on the lot. */
  | { outcome: "in use"; moved: "lot" | "company"; uses: ContractorUses }
  | UnknownCompany
  | LineRefused
  | LineConflict;

/**
 * Corrects a contractor of one's own contract. What names it on its lot keeps it there: neither its company nor its lot
 * changes then. Nothing is written on refusal; a form sent twice is saved once.
 */
export function updateContractor(
  db: Db,
  { input, ...correction }: Correction & { input: ContractorInput },
): Promise<UpdateContractorOutcome> {
  return db.transaction().execute(async (trx) => {
    const { viewer, line } = correction;
    const found = await openLine(trx, contractorLine, correction);
    if (found.outcome !== "open") return found;
    const { sheet, lots } = found.contract;
    const lot = lots.find(({ id }) => id === input.lot);
    if (!lot) return { outcome: "unknown lot" };
    const company = await findCompany(trx, input);
    if (!("siret" in company)) return company;
    const all = await listContractors(trx, sheet.id);
    const columns = contractorColumns(input);
    const written = { ...columns, principalId: columns.principal_id, siret: company.siret };
    const changes = changesOf(contractorLine, line, found.stored, contractorValues(lot.number, written, all));
    if (changes.length === 0) return { outcome: "saved" };
    const conflict = await conflictOn(trx, correction, found, changes);
    if (conflict) return conflict;
    const others = all.filter((other) => other.lotId === lot.id && other.id !== line);
    const organisationId = company.outcome === "known" ? company.id : undefined;
    const refused = placeRefusal({ ...input, organisationId }, others);
    if (refused) return { outcome: refused };
    const moved = movedFrom(
      all.find(({ id }) => id === line),
      lot.id,
      company,
    );
    const uses = moved && (await usesOfLine(trx, sheet.id, line));
    if (moved && uses) return { outcome: "in use", moved, uses };
    await writeContractor(trx, line as Id<"contractor">, {
      lot_id: lot.id,
      organisation_id: await ensureCompany(trx, company),
      ...columns,
    });
    await recordLine(trx, { act: contractorLine.acts.updated, viewer, contractId: sheet.id, changes });
    return { outcome: "saved" };
  });
}

/** What would leave behind those who name the contractor. */
function movedFrom(
  stored: SheetContractor | undefined,
  lotId: LotId,
  { siret }: FoundCompany,
): "lot" | "company" | undefined {
  if (stored?.siret !== siret) return "company";
  return stored.lotId === lotId ? undefined : "lot";
}
