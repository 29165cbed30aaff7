/**
 * `marche` of a contract that comes from open data: `<SIREN>-<id>`, then `-2`, `-3`… when another buyer of
 * the same SIREN already has it. A buyer id that is no SIRET stands whole, its first nine digits when it
 * begins with nine. Source: exchange.md, §2.
 */
export function contractReference(buyerIdentifier: string, decpId: string, attempt = 1): string {
  const buyer = /^\d{9}/.exec(buyerIdentifier)?.[0] ?? buyerIdentifier;
  const base = `${buyer}-${decpId}`;
  return attempt === 1 ? base : `${base}-${attempt}`;
}
