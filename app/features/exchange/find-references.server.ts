import type { Reference } from "#app/domain/workbook/sheet.ts";
import {
  commitmentsByMechanism,
  contractsByReference,
  namedHires,
  needsByCode,
  lotsByNumber,
  organisationsByNumber,
  pairKey,
  participantsByCode,
} from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import type { References } from "./references.ts";
import { communesKnown, territoryFinder } from "./find-places.server.ts";
import type { ImportRun, InputRow } from "./import-run.server.ts";

/** Looks up, in a statement for each kind, everything the sheet's references name in these rows. */
export async function findReferences(run: ImportRun, rows: readonly InputRow[]): Promise<References> {
  const references = rows[0]?.sheet.references ?? [];
  const named = (to: Reference["to"]): string[][] => namedBy(rows, references, to);
  const [commitments, participants] = [named("commitment"), named("participant")];
  const lots = [...named("lot"), ...commitments.map((parts) => parts.slice(0, 2))];
  const organisations = await organisationsByNumber(run.trx, [
    ...firsts(named("organisation")),
    ...firsts(participants),
  ]);
  const contracts = await contractsByReference(run.trx, [...firsts(named("contract")), ...firsts(lots)]);
  const foundLots = await findLots(run, lots, contracts);
  const lotOf = (reference: string, number: string): Database["lot"] | undefined => {
    const contract = contracts.get(reference);
    return contract && foundLots.get(pairKey(contract.id, number));
  };
  const foundCommitments = await findCommitments(run, commitments, lotOf);
  const foundParticipants = await findParticipants(run, participants, organisations);
  const hires = await namedHires(run.trx, firsts(named("hire")));
  const needs = await needsByCode(run.trx, firsts(named("need")));
  const communes = await communesKnown(run.trx, firsts(named("commune")));
  const territory = await territoryFinder(run.trx, firsts(named("territory")));
  return {
    organisation: (siret) => (typeof siret === "string" ? organisations.get(siret) : undefined),
    contract: (reference) => contracts.get(reference),
    lot: lotOf,
    commitment: (reference, number, mechanism) => {
      const lot = lotOf(reference, number);
      return lot && foundCommitments.get(pairKey(lot.id, mechanism));
    },
    participant: (siret, code) => {
      const host = organisations.get(siret);
      return host && foundParticipants.get(pairKey(host.id, code));
    },
    need: (code) => needs.get(code),
    hire: (reference) => hires.get(reference),
    commune: (code) => (typeof code === "string" && communes.has(code) ? code : undefined),
    territory: (word) => (typeof word === "string" ? territory(word) : undefined),
  };
}

/** The texts a reference names in each row, rows that leave one of them out excepted. */
export function namesOf(row: InputRow, { columns }: Reference): string[] | undefined {
  const texts = columns.map((column) => row.values[column]).filter((value) => typeof value === "string");
  return texts.length === columns.length ? texts : undefined;
}

function namedBy(
  rows: readonly InputRow[],
  references: readonly Reference[],
  to: Reference["to"],
): string[][] {
  return references
    .filter((reference) => reference.to === to)
    .flatMap((reference) =>
      rows.map((row) => namesOf(row, reference)).filter((names) => names !== undefined),
    );
}

async function findLots(
  run: ImportRun,
  named: readonly string[][],
  contracts: ReadonlyMap<string, Database["contract"]>,
): Promise<Map<string, Database["lot"]>> {
  const pairs = distinct(named).flatMap(([reference = "", number = ""]) => {
    const contract = contracts.get(reference);
    return contract ? [[contract.id, number] as const] : [];
  });
  return lotsByNumber(run.trx, pairs);
}

async function findCommitments(
  run: ImportRun,
  named: readonly string[][],
  lotOf: (reference: string, number: string) => Database["lot"] | undefined,
): Promise<Map<string, Database["commitment"]>> {
  const pairs = distinct(named).flatMap(([reference = "", number = "", mechanism = ""]) => {
    const lot = lotOf(reference, number);
    return lot ? [[lot.id, mechanism] as const] : [];
  });
  return commitmentsByMechanism(run.trx, pairs);
}

async function findParticipants(
  run: ImportRun,
  named: readonly string[][],
  organisations: ReadonlyMap<string, Database["organisation"]>,
): Promise<Map<string, Database["participant"]>> {
  const pairs = distinct(named).flatMap(([siret = "", code = ""]) => {
    const host = organisations.get(siret);
    return host ? [[host.id, code] as const] : [];
  });
  return participantsByCode(run.trx, pairs);
}

function distinct(named: readonly string[][]): string[][] {
  return [...new Map(named.map((names) => [names.join("\u001f"), names])).values()];
}

function firsts(named: readonly string[][]): string[] {
  return named.map(([first = ""]) => first);
}
