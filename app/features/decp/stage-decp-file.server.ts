import {
  blankReasons,
  refusalReasons,
  type BlankReason,
  type RefusalReason,
} from "#app/domain/decp/blank.ts";
import { mergeHolderRows, readDecpRecord, type DecpContract } from "#app/domain/decp/decp-contract.ts";
import { addOne, type DecpCounts } from "#app/domain/decp/decp-counts.ts";
import { departmentOfLocalBody } from "#app/domain/decp/local-body.ts";
import { isInDepartment, locate, type Geography } from "#app/domain/decp/place.ts";
import type { RawValue } from "#app/domain/decp/raw-record.ts";
import type { Remarks } from "#app/features/exchange/remarks.ts";
import type { Db } from "#db/database.server.ts";
import { countStaged, findStaged, stageRows, type StagedRow } from "#db/queries/decp/decp-staging.server.ts";

const recordsPerBatch = 500;

/** What decides whether a contract is in the département asked for. */
export type DepartmentFilter = {
  department: string;
  /** Départements of the buyers already known, by SIRET and by SIREN. */
  buyerDepartments: ReadonlyMap<string, readonly string[]>;
};

export type StagingRun = {
  staging: Db;
  geography: Geography;
  filter: DepartmentFilter | null;
  counts: DecpCounts;
  remarks: Remarks;
  onProgress: (records: number) => void;
};

/**
 * First pass over a file: reads every record, refuses those without key, and sets the others down one a key,
 * the last one winning. Nothing real is written. Fills `counts` up to what was left out.
 */
export async function stageDecpFile(run: StagingRun, records: AsyncIterable<RawValue>): Promise<void> {
  let batch = new Map<string, Staged>();
  let kept = 0;
  for await (const record of records) {
    run.counts.records += 1;
    const contract = keptContract(run, record);
    if (contract !== undefined) {
      kept += 1;
      addToBatch(batch, contract, run.counts.records);
    }
    if (run.counts.records % recordsPerBatch === 0) {
      await flush(run, batch);
      batch = new Map();
      run.onProgress(run.counts.records);
    }
  }
  await flush(run, batch);
  const { rows, outside } = await countStaged(run.staging);
  run.counts.duplicates = kept - rows;
  run.counts.outsideDepartment = outside;
}

type Staged = { contract: DecpContract; ordinal: number };

function keptContract({ counts, remarks }: StagingRun, record: RawValue): DecpContract | undefined {
  const reading = readDecpRecord(record);
  if (reading.kind === "contract") return reading.contract;
  if (reading.kind === "superseded") {
    counts.superseded += 1;
    return undefined;
  }
  counts.refused += 1;
  addOne(counts.refusedByReason, reading.reason);
  const column = columnOf[reading.reason];
  remarks.add({
    severity: "error",
    sheet: null,
    row: counts.records,
    column,
    value: null,
    message: `Enregistrement laissé de côté\u00a0: ${refusalReasons[reading.reason]}.`,
  });
  return undefined;
}

const columnOf: Record<RefusalReason, string | null> = {
  "not an object": null,
  "no buyer": "acheteur.id",
  "no id": "id",
  "buyer too long": "acheteur.id",
  "id too long": "id",
  "buyer is a NIR": "acheteur.id",
  "id is a NIR": "id",
};

function addToBatch(batch: Map<string, Staged>, contract: DecpContract, ordinal: number): void {
  const key = keyOf(contract.buyer.identifier, contract.decpId);
  const earlier = batch.get(key);
  const merged = earlier && contract.oneHolderPerRow ? mergeHolderRows(earlier.contract, contract) : contract;
  batch.set(key, { contract: merged, ordinal });
}

async function flush(run: StagingRun, batch: ReadonlyMap<string, Staged>): Promise<void> {
  const staged = [...batch.values()];
  const earlier = await earlierRows(run, staged);
  const rows = staged.map(({ contract, ordinal }): StagedRow => {
    const { buyer, decpId } = contract;
    const before = earlier.get(keyOf(buyer.identifier, decpId));
    const whole = before === undefined ? contract : mergeHolderRows(before, contract);
    return {
      buyer_identifier: buyer.identifier,
      decp_id: decpId,
      ordinal,
      content: isWanted(run, whole) ? JSON.stringify(whole) : null,
    };
  });
  await stageRows(run.staging, rows);
}

/** Rows of earlier batches, for files that have one holder a row: their holders belong to the same contract. */
async function earlierRows(run: StagingRun, staged: Staged[]): Promise<Map<string, DecpContract>> {
  const rows = staged.filter(({ contract }) => contract.oneHolderPerRow).map(({ contract }) => contract);
  if (rows.length === 0) return new Map();
  const buyers = [...new Set(rows.map(({ buyer }) => buyer.identifier))];
  const found = await findStaged(
    run.staging,
    buyers,
    rows.map(({ decpId }) => decpId),
  );
  return new Map(
    found.flatMap(({ buyer_identifier, decp_id, content }) =>
      content === null ? [] : [[keyOf(buyer_identifier, decp_id), JSON.parse(content) as DecpContract]],
    ),
  );
}

function isWanted({ filter, geography }: StagingRun, contract: DecpContract): boolean {
  if (filter === null) return true;
  return isInDepartment(
    filter.department,
    departmentsOfBuyer(contract, filter, geography),
    locate(contract.place ?? undefined, geography),
  );
}

/**
 * By what the file says of the buyer, what the installation knows of it, its SIREN when it is a commune or an EPCI,
 * and last the number of a local body, when nothing else tells.
 */
function departmentsOfBuyer(
  { buyer, buyerDepartment, buyerCommuneCode }: DecpContract,
  { buyerDepartments }: DepartmentFilter,
  geography: Geography,
): readonly string[] {
  if (buyerDepartment !== null) return [buyerDepartment.padStart(2, "0")];
  const commune = buyerCommuneCode === null ? undefined : geography.commune(buyerCommuneCode);
  if (commune) return [commune.department];
  const siren = buyer.identifier.slice(0, 9);
  const numbered = departmentOfLocalBody(buyer.identifier);
  return (
    buyerDepartments.get(buyer.identifier) ??
    buyerDepartments.get(siren) ??
    geography.ofSiren(siren)?.departments ??
    (numbered === undefined ? [] : [numbered])
  );
}

function keyOf(buyerIdentifier: string, decpId: string): string {
  return `${buyerIdentifier} ${decpId}`;
}

/** « montant inférieur à 1 € » as a remark on one record. */
export function blankMessage(reason: BlankReason): string {
  return ownMessages[reason] ?? `Champ laissé vide\u00a0: ${blankReasons[reason]}.`;
}

const ownMessages: Partial<Record<BlankReason, string>> = {
  "consideration unknown": "Considération sociale ignorée\u00a0: ce n’est pas un mot de la liste 2022.",
  "text cut": "Texte coupé\u00a0: il est plus long que ce qu’un classeur peut porter.",
};
