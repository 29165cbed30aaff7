/** Whether the public procurement code does not bind a buyer, as its organisation is stored. */
export function isPrivateBuyer(buyer: { isPrivate: number; buyerKind: string | null }): boolean {
  return buyer.isPrivate === 1 || buyer.buyerKind === "private";
}
