import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Period } from "#app/domain/calendar.ts";
import { pageParams, periodPresets } from "#app/features/report/report-view-scope.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { formatTightMonth } from "#app/ui/french-dates.ts";

type Props = {
  label: string;
  period: Period;
  /** Those that may be chosen, in order. */
  months: readonly Period["from"][];
  /** The same page over another period. */
  addressOf: (search: { de: string; a: string }) => string;
};

/** The months counted: a GET form, and the periods one click away. */
export function PeriodBar({ label, period, months, addressOf }: Props): ReactElement {
  const options = months.map((month) => ({ value: month, label: formatTightMonth(month) }));
  return (
    <div className="section">
      <FilterBar label={label} verb="Calculer">
        <FilterSelect label="De" name={pageParams.from} value={period.from} options={options} />
        <FilterSelect label="À" name={pageParams.to} value={period.to} options={options} />
      </FilterBar>
      <nav className="jump" aria-label="Périodes courantes">
        {periodPresets(Number(period.to.slice(0, 4))).map(({ label: name, period: preset }) => (
          <Link
            key={name}
            to={addressOf({ de: preset.from, a: preset.to })}
            aria-current={preset.from === period.from && preset.to === period.to ? "true" : undefined}
            preventScrollReset
          >
            {name}
          </Link>
        ))}
      </nav>
    </div>
  );
}
