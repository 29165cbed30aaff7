import { lastDayOf, type Day, type Period } from "#app/domain/calendar.ts";
import { contractDuty, type ContractDuty } from "#app/domain/law/contract-duty.ts";
import { countedOn, placeInPeriod, socialShare, type SocialShare } from "#app/domain/law/social-share.ts";
import { mechanismCodes, type Mechanism } from "#app/domain/mechanism.ts";
import type { ValueInForce } from "#app/domain/reference-value.ts";
import type { Db } from "#db/database.server.ts";
import { findBuyerKind } from "#db/queries/buyer-kind.server.ts";
import {
  listConsidered,
  listLotMechanisms,
  type ConsideredRow,
} from "#db/queries/contracts/considered-contracts.server.ts";
import { listFollowers, type ContractFollower } from "#db/queries/contracts/contract-followers.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

export type ConsideredContract = ConsideredRow & {
  /** The day it counts on: notification, otherwise start. */
  countedOn: Day | null;
  lots: Mechanism[][];
  /** Once each, in the order of the reference list. */
  mechanisms: Mechanism[];
  duty: ContractDuty;
};

/** The social considerations of a buyer's contracts over a period. */
export type Considerations = {
  period: Period;
  isPrivate: boolean;
  /** The contracts of the period, the last counted first. */
  contracts: ConsideredContract[];
  /** Those nothing says when they started: in no period. */
  undated: ConsideredContract[];
  share: SocialShare;
  /** Above which yearly purchases a responsible purchasing scheme is due, on the last day of the period. */
  scheme: ValueInForce;
  /** Since when the duty of a social consideration holds, on the last day of the period; null: not yet. */
  dutySince: Day | null;
  followers: ReadonlyMap<string, ContractFollower>;
  /** The first day a contract of this buyer counts on. */
  firstDay: Day | null;
};

export type ConsiderationsQuestion = { buyerId: OrganisationId; period: Period };

/** Every awarded, running or closed contract of a buyer, read once: a few queries whatever their number. */
export async function readConsiderations(
  db: Db,
  { buyerId, period }: ConsiderationsQuestion,
): Promise<Considerations> {
  const scope: ContractScope = { kind: "authority", organisationId: buyerId };
  const isPrivate = (await findBuyerKind(db, buyerId)) === "private";
  const references = await readReferences(db);
  const mechanisms = await listLotMechanisms(db, scope);
  const all = (await listConsidered(db, scope)).map((row): ConsideredContract => {
    const lots = mechanisms.get(row.id) ?? [];
    const carried = new Set(lots.flat());
    const buyer = isPrivate ? "private" : row.buyer;
    return {
      ...row,
      countedOn: countedOn(row),
      lots,
      mechanisms: mechanismCodes.filter((code) => carried.has(code)),
      duty: contractDuty({ ...row, buyer, lots }, references),
    };
  });
  const days = all.flatMap((contract) => contract.countedOn ?? []).sort();
  const contracts = all
    .filter((contract) => placeInPeriod(contract, period) === "in")
    .sort((one, other) => (other.countedOn ?? "").localeCompare(one.countedOn ?? ""));
  const duty = references("duty", "social_consideration", lastDayOf(period.to));
  return {
    period,
    isPrivate,
    contracts,
    undated: all.filter((contract) => placeInPeriod(contract, period) === "undated"),
    share: socialShare(contracts),
    scheme: references("spaser", "yearly_purchases", lastDayOf(period.to)),
    dutySince: duty.value === 0 ? null : duty.from,
    followers: await listFollowers(db, scope),
    firstDay: days[0] ?? null,
  };
}
