/** Who signs in. `organisation`: the organisation role an account of this role must belong to (null: none). */
export const roles = {
  facilitator: { label: "Facilitatrice ou facilitateur", organisation: "host" },
  authority: { label: "Maître d’ouvrage", organisation: "authority" },
  siae: { label: "Structure inclusive", organisation: "siae" },
  network: { label: "Instance départementale", organisation: null },
  animator: { label: "Animatrice ou animateur du réseau", organisation: null },
  funder: { label: "Financeur (service IVE)", organisation: "department" },
  territory: { label: "Direction territoriale", organisation: null },
  admin: { label: "Administration", organisation: null },
} as const satisfies Record<string, { label: string; organisation: string | null }>;

export type Role = keyof typeof roles;

export const roleCodes = Object.keys(roles) as Role[];
