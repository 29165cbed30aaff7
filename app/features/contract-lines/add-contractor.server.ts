import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { insertContractor, isWritten } from "#db/queries/contracts/write-record.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { changesOf, recordLine } from "./contract-line.server.ts";
import { contractorColumns } from "./contractor-columns.ts";
import type { AddContractorInput } from "./contractor-form.schema.ts";
import { contractorLine, contractorValues } from "./contractor-line.server.ts";
import { findOpenContract, type NotOpen } from "./open-contract.server.ts";
import type { Outcome } from "./outcome.ts";
import { placeRefusal, type PlaceRefusal } from "./place-contractor.ts";
import { ensureCompany, findCompany, type UnknownCompany } from "./resolve-company.server.ts";

export type AddContractorOutcome = Outcome<"added" | NotOpen | "unknown lot" | PlaceRefusal> | UnknownCompany;

type Addition = {
  viewer: Viewer;
  scopes: readonly ContractScope[];
  reference: string;
  input: AddContractorInput;
};

/**
 * « Ajouter un attributaire » to a lot of one's own contract, by a known name or a SIRET; an unknown SIRET with a name
 * makes a new company. A form sent twice adds one.
 */
export function addContractor(db: Db, addition: Addition): Promise<AddContractorOutcome> {
  return db.transaction().execute(async (trx) => {
    const { viewer, scopes, reference, input } = addition;
    const found = await findOpenContract(trx, scopes, reference);
    if (found.outcome !== "open") return found;
    const lot = found.lots.find((line) => line.id === input.lot);
    if (!lot) return { outcome: "unknown lot" };
    const id = input.id as Id<"contractor">;
    if (await isWritten(trx, "contractor", id)) return { outcome: "added" };
    const company = await findCompany(trx, input);
    if (!("siret" in company)) return company;
    const all = await listContractors(trx, found.sheet.id);
    const organisationId = company.outcome === "known" ? company.id : undefined;
    const others = all.filter((line) => line.lotId === lot.id);
    const refused = placeRefusal({ ...input, organisationId }, others);
    if (refused) return { outcome: refused };
    const columns = contractorColumns(input);
    const written = await insertContractor(trx, {
      id,
      lot_id: lot.id,
      organisation_id: await ensureCompany(trx, company),
      ...columns,
    });
    if (!written) return { outcome: "already on lot" };
    const values = contractorValues(
      lot.number,
      { ...columns, principalId: columns.principal_id, siret: company.siret },
      all,
    );
    const changes = changesOf(contractorLine, id, undefined, values);
    await recordLine(trx, { act: contractorLine.acts.added, viewer, contractId: found.sheet.id, changes });
    return { outcome: "added" };
  });
}
