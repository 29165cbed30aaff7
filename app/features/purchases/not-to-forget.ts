import type { Day } from "#app/domain/calendar.ts";
import { contractEnd } from "#app/domain/commitment-window.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { BuyerContract } from "#db/queries/purchases/buyer-contracts.server.ts";
import type { Purchase } from "#db/queries/purchases/purchase-list.server.ts";

/** A contract that ends and may have to be bought again. */
export type EndingContract = Pick<BuyerContract, "id" | "reference" | "title" | "category"> & { endsOn: Day };

/**
 * Contracts that end in a year or the one before, the first to end first, works last: they are seldom bought again. Those
 * already on a list under the same title are left out. The end is the contract's, else its start and its duration.
 */
export function endingContracts(
  contracts: readonly BuyerContract[],
  purchases: readonly Pick<Purchase, "title" | "year">[],
  year: number,
): EndingContract[] {
  const listed = new Set(
    purchases.filter((line) => line.year >= year - 1).map(({ title }) => searchText(title)),
  );
  return contracts
    .flatMap((contract) => {
      const endsOn = contractEnd(contract);
      if (endsOn === null || listed.has(searchText(contract.title))) return [];
      const endYear = Number(endsOn.slice(0, 4));
      if (endYear !== year && endYear !== year - 1) return [];
      const { id, reference, title, category } = contract;
      return [{ id, reference, title, category, endsOn }];
    })
    .sort(
      (one, other) =>
        Number(one.category === "works") - Number(other.category === "works") ||
        one.endsOn.localeCompare(other.endsOn),
    );
}
