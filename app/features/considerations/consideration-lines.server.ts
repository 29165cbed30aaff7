import type { Day } from "#app/domain/calendar.ts";
import { writeSocialConsiderations } from "#app/domain/decp/social-considerations.ts";
import { derogations } from "#app/domain/exchange-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import { isObligationUnknown } from "#app/features/contracts/contract-position.ts";
import type { Db } from "#db/database.server.ts";
import { inScope, type ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { listPositions, type CommitmentPosition } from "#db/queries/positions.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { ConsideredContract } from "./considerations.server.ts";

/** One contract as a file tells it. Hours in hundredths; null: nobody knows, or nothing is owed in hours. */
export type ConsiderationLine = {
  id: string;
  authoritySiret: string;
  title: string;
  notifiedOn: Day | null;
  amount: Cents | null;
  considerations: string[];
  mechanisms: string[];
  due: number | null;
  done: number | null;
  derogation: string | null;
  derogationReason: string | null;
};

/** Those contracts with their hours of that day, in the same order: five queries more. */
export async function considerationLines(
  db: Db,
  { scope, contracts, today }: { scope: ContractScope; contracts: readonly ConsideredContract[]; today: Day },
): Promise<ConsiderationLine[]> {
  const settings = await readSettings(db);
  const positions = await listPositions(db, { day: today, settings, contracts: inScope(scope) });
  const byContract = new Map<string, CommitmentPosition[]>();
  for (const position of positions) {
    const known = byContract.get(position.contractId);
    if (known === undefined) byContract.set(position.contractId, [position]);
    else known.push(position);
  }
  return contracts.map((contract) => ({
    id: publishedId(contract),
    authoritySiret: contract.authoritySiret,
    title: contract.title,
    notifiedOn: contract.notifiedOn,
    amount: contract.amount,
    considerations: writeSocialConsiderations(contract.mechanisms),
    mechanisms: contract.mechanisms.map((code) => mechanisms[code].label),
    ...hoursOf(contract, byContract.get(contract.id) ?? []),
    derogation: contract.derogation && derogations[contract.derogation],
    derogationReason: contract.derogationReason,
  }));
}

/** The identifier open data knows it by; of a contract typed here, its reference. */
export function publishedId({ decpId, reference }: Pick<ConsideredContract, "decpId" | "reference">): string {
  return decpId ?? reference;
}

function hoursOf({ source }: ConsideredContract, positions: readonly CommitmentPosition[]) {
  const known = positions.filter(({ terms, position }) => !isObligationUnknown(source, terms, position.due));
  if (positions.length === 0) return { due: null, done: null };
  const sum = (of: readonly CommitmentPosition[], value: "due" | "done") =>
    of.reduce((total, { position }) => total + position[value], 0);
  return { due: known.length === 0 ? null : sum(known, "due"), done: sum(positions, "done") };
}
