import type { Day, Month } from "#app/domain/calendar.ts";
import type { Light } from "#app/domain/light.ts";
import { stageMatches } from "#app/features/contracts/contract-filters.ts";
import type { PortfolioContract } from "#app/features/contracts/portfolio-contract.ts";
import { portfolioOf } from "#app/features/contracts/portfolio.server.ts";
import type { Follower } from "#app/features/contract-follower/ask-words.ts";
import { lateCompanies } from "#app/features/hours/late-companies.server.ts";
import type { Db } from "#db/database.server.ts";
import { listFollowers } from "#db/queries/contracts/contract-followers.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

type OnContract = { reference: string; title: string; follower: Follower | null };

/** Statements one company owes on one contract. Never who they are of. */
export type LateStatements = OnContract & {
  company: string;
  months: Month[];
  statements: number;
  /** Of the oldest month. */
  daysLate: number;
};

/** A contract behind its pace, in hundredths of an hour. */
export type BehindContract = OnContract & {
  light: Light;
  due: number;
  done: number;
  pending: number;
  expected: number;
  remaining: number;
  endsOn: Day | null;
};

/** `reservation`: not told for whom it is reserved; `hours`: nobody has said how many; `dates`: no start or no end. */
export type ToSpecify = "reservation" | "hours" | "dates";
export type UnspecifiedContract = OnContract & { missing: ToSpecify[] };

/** What is missing on a buyer’s contracts, worst first. */
export type BuyerMissing = {
  late: LateStatements[];
  behind: BehindContract[];
  unspecified: UnspecifiedContract[];
  /** Open contracts in all. */
  open: number;
};

/** What is missing from whom on the contracts of a buyer, and whom to ask: a few queries whatever their number. */
export async function buyerMissing(
  db: Db,
  { buyerId, today }: { buyerId: OrganisationId; today: Day },
): Promise<BuyerMissing> {
  const scope = { kind: "authority", organisationId: buyerId } as const;
  const settings = await readSettings(db);
  const followers = await listFollowers(db, scope);
  const followerOf = (reference: string): Follower | null => followers.get(reference) ?? null;
  const portfolio = await portfolioOf(db, scope, today);
  const open = portfolio.contracts.filter(({ stage }) => stageMatches("open", stage));
  const late = await lateCompanies(db, { scope, today, settings });
  return {
    late: late.map((each) => ({
      reference: each.contractReference,
      title: each.contractTitle,
      follower: followerOf(each.contractReference),
      company: each.name,
      months: each.months.map(({ month }) => month),
      statements: each.lines,
      daysLate: each.daysLate,
    })),
    behind: open.flatMap((contract) => behindOf(contract, followerOf(contract.reference))),
    unspecified: open.flatMap((contract) => {
      const { reference, title } = contract;
      const missing = toSpecify(contract);
      return missing.length === 0 ? [] : [{ reference, title, missing, follower: followerOf(reference) }];
    }),
    open: open.length,
  };
}

function behindOf(contract: PortfolioContract, follower: Follower | null): BehindContract[] {
  const { reference, title, light, due, done, pending, expected, remaining, endsOn } = contract;
  if (light !== "late" && light !== "at_risk") return [];
  const hours = { due, done, pending, expected: expected ?? 0, remaining: remaining ?? 0 };
  return [{ reference, title, follower, light, ...hours, endsOn }];
}

function toSpecify({ mechanisms, isUnknown, light }: PortfolioContract): ToSpecify[] {
  const missing: ToSpecify[] = [];
  if (mechanisms.includes("reserved_unspecified")) missing.push("reservation");
  if (isUnknown) missing.push("hours");
  if (light === "unknown") missing.push("dates");
  return missing;
}
