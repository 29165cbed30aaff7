import { setImmediate as atRest } from "node:timers/promises";
import type { Transaction } from "kysely";
import type { DecpContract } from "#app/domain/decp/decp-contract.ts";
import { addOne, type DecpCounts } from "#app/domain/decp/decp-counts.ts";
import { snapshotOf, type DecpSnapshot } from "#app/domain/decp/decp-snapshot.ts";
import { locate, type Geography } from "#app/domain/decp/place.ts";
import type { Remarks } from "#app/features/exchange/remarks.ts";
import { createDecpContracts, type NewDecpContract } from "#db/queries/decp/decp-create.server.ts";
import { readCurrentContracts } from "#db/queries/decp/decp-current.server.ts";
import { ensureOrganisations, type NamedOrganisation } from "#db/queries/decp/decp-organisations.server.ts";
import {
  nextStaged,
  noteWritten,
  type StagedContract,
  type WrittenRow,
} from "#db/queries/decp/decp-staging.server.ts";
import { updateDecpContract, type KnownDecpContract } from "#db/queries/decp/decp-update.server.ts";
import type { Database } from "#db/schema.ts";
import type { ContractId, ImportId, OrganisationId } from "#db/schema/columns.ts";
import { addMissingCommunes } from "#db/seed/french-communes.server.ts";
import { blankMessage } from "./stage-decp-file.server.ts";

const contractsPerBatch = 200;

export type WritingRun = {
  trx: Transaction<Database>;
  importId: ImportId;
  /** Given to contracts no host has taken; null: they wait for one. */
  hostId: OrganisationId | null;
  geography: Geography;
  counts: DecpCounts;
  remarks: Remarks;
  onProgress: (contracts: number) => void;
};

type Incoming = {
  ordinal: number;
  contract: DecpContract;
  communeCode: string | null;
  buyerCommuneCode: string | null;
  snapshot: DecpSnapshot;
  fields: string;
  known: ContractId | null;
  lastFields: string | null;
};

/** Second pass: brings the installation up to date with the staged contracts, inside one transaction, by batches. */
export async function writeDecpContracts(run: WritingRun): Promise<void> {
  const communes = new Set<string>();
  let after = 0;
  for (;;) {
    const staged = await nextStaged(run.trx, after, contractsPerBatch);
    const last = staged.at(-1);
    if (last === undefined) return;
    after = last.ordinal;
    const batch = staged.map((row) => incomingOf(row, run.geography));
    for (const incoming of batch) count(run, incoming);
    await addCommunes(run, batch, communes);
    await writeBatch(run, batch);
    run.onProgress(run.counts.created + run.counts.updated + run.counts.unchanged);
    await atRest();
  }
}

function incomingOf(
  { ordinal, content, knownId, sameKeyId, lastFields }: StagedContract,
  geography: Geography,
): Incoming {
  const contract = JSON.parse(content) as DecpContract;
  const { communeCode } = locate(contract.place ?? undefined, geography);
  const named = contract.buyerCommuneCode === null ? undefined : geography.commune(contract.buyerCommuneCode);
  const buyerCommuneCode =
    named?.code ?? geography.ofSiren(contract.buyer.identifier.slice(0, 9))?.communeCode;
  const snapshot = snapshotOf(contract, communeCode);
  return {
    ordinal,
    contract,
    communeCode,
    buyerCommuneCode: buyerCommuneCode ?? null,
    snapshot,
    fields: JSON.stringify(snapshot),
    known: knownId ?? sameKeyId,
    lastFields,
  };
}

function count({ counts, remarks }: WritingRun, { contract, ordinal }: Incoming): void {
  for (const mechanism of contract.mechanisms) addOne(counts.byMechanism, mechanism);
  if (contract.mechanisms.length === 0) addOne(counts.byMechanism, "none");
  if (contract.buyer.siret === null) {
    counts.unverifiedBuyers += 1;
    remarks.add({
      severity: "warning",
      sheet: null,
      row: ordinal,
      column: "acheteur.id",
      value: contract.buyer.identifier,
      message: "Identifiant d’acheteur qui n’est pas un SIRET valide\u00a0: gardé tel quel, à vérifier.",
    });
  }
  for (const { field, reason, value } of contract.blanks) {
    addOne(counts.blanksByReason, reason);
    remarks.add({
      severity: "warning",
      sheet: null,
      row: ordinal,
      column: field,
      value,
      message: blankMessage(reason),
    });
  }
}

async function addCommunes(run: WritingRun, batch: readonly Incoming[], seen: Set<string>): Promise<void> {
  const codes = batch.flatMap(({ communeCode, buyerCommuneCode }) => [communeCode, buyerCommuneCode]);
  const fresh = codes.filter((code) => code !== null && !seen.has(code)) as string[];
  if (fresh.length === 0) return;
  await addMissingCommunes(run.trx, fresh);
  for (const code of fresh) seen.add(code);
}

async function writeBatch(run: WritingRun, batch: readonly Incoming[]): Promise<void> {
  const changed = batch.filter(({ fields, lastFields }) => fields !== lastFields);
  const current = await readCurrentContracts(run.trx, idsToRead(run, batch));
  const organisations = await ensureOrganisations(run.trx, organisationsOf(changed), run.importId);
  const written: WrittenRow[] = [];
  for (const incoming of batch) {
    const known = incoming.known === null ? undefined : current.get(incoming.known);
    if (known === undefined) continue;
    const { outcome, kept } = await updateDecpContract(
      run.trx,
      knownOf(run, incoming, known),
      organisations,
      run.importId,
    );
    run.counts[outcome] += 1;
    run.counts.keptTyped += kept;
    if (outcome === "updated") {
      written.push({ ordinal: incoming.ordinal, contract_id: known.id, outcome });
    }
  }
  run.counts.unchanged += batch.filter(({ known }) => known !== null && !current.has(known)).length;
  const created = batch.filter(({ known }) => known === null);
  const ids = await createDecpContracts(
    run.trx,
    created.flatMap((incoming) => newOf(run, incoming, organisations)),
    organisations,
    run.importId,
  );
  ids.forEach((contract_id, index) => {
    written.push({ ordinal: created[index]?.ordinal ?? 0, contract_id, outcome: "created" });
  });
  run.counts.created += ids.length;
  await noteWritten(run.trx, written);
}

/** Contracts of which open data says the same as last time need no look, unless a host is to be given to them. */
function idsToRead(run: WritingRun, batch: readonly Incoming[]): ContractId[] {
  return batch.flatMap(({ known, fields, lastFields }) =>
    known !== null && (fields !== lastFields || run.hostId !== null) ? known : [],
  );
}

function organisationsOf(batch: readonly Incoming[]): NamedOrganisation[] {
  return batch.flatMap(({ contract: { buyer, holders }, buyerCommuneCode }) => [
    {
      identifier: buyer.identifier,
      checked: buyer.siret !== null,
      name: buyer.name,
      role: "authority" as const,
      communeCode: buyerCommuneCode,
    },
    ...holders.flatMap(({ siret, name }) =>
      siret === null
        ? []
        : [{ identifier: siret, checked: true, name, role: "company" as const, communeCode: null }],
    ),
  ]);
}

function knownOf(
  { hostId }: WritingRun,
  { contract, snapshot, lastFields }: Incoming,
  current: KnownDecpContract["current"],
): KnownDecpContract {
  return {
    current,
    buyerIdentifier: contract.buyer.identifier,
    decpId: contract.decpId,
    last: lastFields === null ? null : (JSON.parse(lastFields) as DecpSnapshot),
    next: snapshot,
    hostId,
  };
}

function newOf(
  { hostId }: WritingRun,
  { contract, snapshot, fields }: Incoming,
  organisations: ReadonlyMap<string, OrganisationId>,
): NewDecpContract[] {
  const { buyer, decpId } = contract;
  const authorityId = organisations.get(buyer.identifier);
  if (authorityId === undefined) return [];
  return [{ buyerIdentifier: buyer.identifier, decpId, authorityId, hostId, snapshot, fields }];
}
