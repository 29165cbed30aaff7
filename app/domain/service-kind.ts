/** How a structure works for a buyer or a company. Source: product.md, modality of a hire; inclusive market, `presta_types`. */
export const serviceKinds = {
  secondment: { label: "Mise à disposition de personnel", exchange: "mise_a_disposition", market: "DISP" },
  service: { label: "Prestation de service", exchange: "prestation", market: "PREST" },
  production: { label: "Fabrication et vente de biens", exchange: "fabrication", market: "BUILD" },
} as const satisfies Record<string, { label: string; exchange: string; market: string }>;

export type ServiceKind = keyof typeof serviceKinds;

export const serviceKindCodes = Object.keys(serviceKinds) as ServiceKind[];

export function isServiceKind(code: string): code is ServiceKind {
  return Object.hasOwn(serviceKinds, code);
}

/** Codes kept in one column, separated by « ; », in the order of the table; unknown ones left out. */
export function servicesFrom(stored: string | null): ServiceKind[] {
  const codes = (stored ?? "").split(";");
  return serviceKindCodes.filter((code) => codes.includes(code));
}

/** The column of some kinds of service; null when there is none. */
export function storedServices(services: readonly ServiceKind[]): string | null {
  const codes = serviceKindCodes.filter((code) => services.includes(code));
  return codes.length === 0 ? null : codes.join(";");
}
