import type { Role } from "#app/domain/role.ts";
import { paths } from "#app/paths.ts";
import type { NavGroup } from "#app/ui/navigation.ts";

const account = { label: "Mon compte", to: "/compte", icon: "people" } as const;

/** The role's work, grouped by moment; only screens that exist. */
const groups = {
  facilitator: [{ entries: [{ label: "Accueil", to: paths.home(), icon: "today", tab: "Accueil" }] }],
  authority: [],
  siae: [],
  network: [],
  animator: [],
  funder: [],
  territory: [],
  admin: [],
} as const satisfies Record<Role, readonly NavGroup[]>;

export function navigationOf(role: Role): readonly NavGroup[] {
  return [...groups[role], { title: "Vous", entries: [account] }];
}
