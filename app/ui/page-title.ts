/** The name of the product, as it stands in titles and in the brand. */
export const productName = "Clause commune";

/** `Marchés · Clause commune`: the page first, because tabs and screen readers cut or read from the left. */
export function pageTitle(...names: string[]): string {
  return [...names, productName].join(" · ");
}
