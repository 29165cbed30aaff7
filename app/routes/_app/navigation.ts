import { mayEver } from "#app/domain/permission.ts";
import type { Role } from "#app/domain/role.ts";
import type { NavGroup } from "#app/ui/navigation.ts";
import { places } from "./navigation-places.ts";

type Shown = {
  isPrivate?: boolean;
  /** How many things wait, by address. */
  waiting?: Readonly<Partial<Record<string, number>>>;
};

/** The navigation of a role; a private buyer's says nothing of what only binds public ones. */
export function navigationOf(role: Role, { isPrivate = false, waiting = {} }: Shown = {}): NavGroup[] {
  return places
    .map(({ entries, ...group }) => ({
      ...group,
      entries: entries
        .filter(({ permission, elsewhere = [] }) => mayEver(role, permission) && !elsewhere.includes(role))
        .filter(({ ofPrivate }) => !isPrivate || ofPrivate !== null)
        .map(({ ofPrivate, labels = {}, ...entry }) => ({
          ...entry,
          label: labels[role] ?? entry.label,
          ...(isPrivate && ofPrivate ? { label: ofPrivate } : {}),
          count: waiting[entry.to] ?? 0,
        })),
    }))
    .filter(({ entries }) => entries.length > 0);
}
