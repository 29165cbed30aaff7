import type { OptionGroup } from "#app/ui/select-field.tsx";
import type { Db } from "#db/database.server.ts";
import { listPlanChoices } from "#db/queries/plans/plan-choices.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** The lines of a host’s plans of those years, a group a year, in that order; none for a year without plan. */
export async function planOptions(
  db: Db,
  hostId: OrganisationId,
  years: readonly number[],
): Promise<OptionGroup[]> {
  const lines = await listPlanChoices(db, hostId, years);
  return years
    .map((year) => ({
      label: `Plan ${year}`,
      options: lines
        .filter((line) => line.year === year)
        .map(({ code, title }) => ({ value: code, label: `${title} (${code})` })),
    }))
    .filter(({ options }) => options.length > 0);
}
