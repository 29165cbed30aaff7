import type { Permission } from "#app/domain/permission.ts";
import type { Role } from "#app/domain/role.ts";
import type { NavEntry } from "#app/ui/navigation.ts";

/** A screen of the navigation, and who sees it. */
export type Place = NavEntry & {
  permission: Permission;
  /** Roles that may open it but come to it by another entry. */
  elsewhere?: readonly Role[];
  /** Its name for some roles. */
  labels?: Readonly<Partial<Record<Role, string>>>;
  /** What a private buyer, whom the public procurement code does not bind, reads there; null: not shown to it. */
  ofPrivate?: string | null;
};
