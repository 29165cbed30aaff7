import { foldHeader } from "#app/domain/cells/fold-header.ts";
import { contractorKey, hireKey, lotKey, type Installation } from "#app/domain/old-sheet/installation.ts";
import type { PersonKeyText } from "#app/domain/person-key.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";
import { findSiretOf } from "../organisation-siret.server.ts";

/**
 * What an old sheet of that host may name without its key: the organisations by name, every contract's lots, and the
 * host's own persons and hires. A few statements, before the sheet is read.
 */
export async function installationFor(
  db: Db,
  hostId: OrganisationId,
  personKey: (text: PersonKeyText) => string,
): Promise<Installation> {
  const organisations = await db.selectFrom("organisation").select(["siret", "name"]).execute();
  const participants = await db
    .selectFrom("participant")
    .select(["code", "person_key as personKey"])
    .where("host_id", "=", hostId)
    .orderBy("entered_rank", "desc")
    .execute();
  const contracts = await db.selectFrom("contract").select("reference").execute();
  return {
    hostSiret: await findSiretOf(db, hostId),
    names: namesOf(organisations),
    organisations: new Set(organisations.map(({ siret }) => siret)),
    contracts: new Set(contracts.map(({ reference }) => reference)),
    lots: await lotsOf(db),
    contractors: await contractorsOf(db),
    // Of two files of one person, the first entered is kept.
    participants: new Map(participants.map((row) => [row.personKey, row.code])),
    codes: new Set(participants.map(({ code }) => code)),
    hires: await hiresOf(db, hostId),
    personKey,
  };
}

function namesOf(organisations: ReadonlyArray<{ siret: string; name: string }>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { siret, name } of organisations) {
    const folded = foldHeader(name);
    names.set(folded, [...(names.get(folded) ?? []), siret]);
  }
  return names;
}

async function lotsOf(db: Db): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("lot")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .leftJoin("commitment", "commitment.lot_id", "lot.id")
    .select(["contract.reference", "lot.number", "commitment.mechanism"])
    .execute();
  const lots = new Map<string, string[]>();
  for (const { reference, number, mechanism } of rows) {
    const key = lotKey(reference, number);
    lots.set(key, [...(lots.get(key) ?? []), ...(mechanism === null ? [] : [mechanism])]);
  }
  return lots;
}

async function contractorsOf(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom("contractor")
    .innerJoin("lot", "lot.id", "contractor.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation", "organisation.id", "contractor.organisation_id")
    .select(["contract.reference", "lot.number", "organisation.siret"])
    .execute();
  return new Set(rows.map(({ reference, number, siret }) => contractorKey(reference, number, siret)));
}

async function hiresOf(db: Db, hostId: OrganisationId): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "hire.reference as hire",
      "participant.code",
      "lot.number",
      "contract.reference as contract",
      "hire.starts_on as start",
    ])
    .where("participant.host_id", "=", hostId)
    .orderBy("hire.entered_rank", "desc")
    .execute();
  return new Map(rows.map((row) => [hireKey(row.contract, row.number, row.code, row.start), row.hire]));
}
