import type { ReactElement } from "react";
import type { ReminderLevel } from "#app/domain/late-statement.ts";
import { reminderLevels } from "#app/domain/reminder-text.ts";
import { deskParams, levelWords } from "#app/features/reminders/desk-filters.ts";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";

type DeskFilterBarProps = { level: ReminderLevel | null; search: string; found: number };

/** By level and by word, all of it in the URL. */
export function DeskFilterBar({ level, search, found }: DeskFilterBarProps): ReactElement {
  const active = [
    ...(search === "" ? [] : [{ param: deskParams.search, label: `«\u00a0${search}\u00a0»` }]),
    ...(level === null ? [] : [{ param: deskParams.level, label: levelWords[level] }]),
  ];
  return (
    <FilterBar
      label="Filtrer les relances"
      active={active.length}
      chips={
        <ActiveFilters
          found={countOf(found, "retard trouvé avec", "retards trouvés avec")}
          filters={active}
        />
      }
    >
      <FilterSearch name={deskParams.search} value={search} placeholder="Entreprise, marché, SIRET" />
      <FilterSelect
        label="Niveau atteint"
        name={deskParams.level}
        value={level === null ? "" : String(level)}
        all="Tous"
        options={reminderLevels.map((one) => ({ value: String(one), label: levelWords[one] }))}
      />
    </FilterBar>
  );
}
