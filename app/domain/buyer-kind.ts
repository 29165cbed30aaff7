import type { BuyerKind } from "./exchange-codes.ts";

/** A buyer as its organisation is stored: either column may say that it is private. */
type StoredBuyer = { isPrivate: number; buyerKind: BuyerKind | null };

/** The kind of buyer an organisation is; null while nobody said it. */
export function buyerKindOf({ isPrivate, buyerKind }: StoredBuyer): BuyerKind | null {
  return isPrivate === 1 ? "private" : buyerKind;
}

/** Whether the public procurement code does not bind a buyer. */
export function isPrivateBuyer(buyer: StoredBuyer): boolean {
  return buyerKindOf(buyer) === "private";
}
