import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { pageParams, periodPresets } from "#app/features/report/report-view-scope.ts";
import { paths } from "#app/paths.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { formatTightMonth } from "#app/ui/french-dates.ts";
import type { StatisticsPage } from "./read-page.server.ts";

/** The months in which lots opened: a GET form, and the periods one click away. */
export function PeriodBar({ page: { period, months } }: { page: StatisticsPage }): ReactElement {
  const options = months.map((month) => ({ value: month, label: formatTightMonth(month) }));
  return (
    <div className="section">
      <FilterBar label="Période d’ouverture des lots" verb="Calculer">
        <FilterSelect label="De" name={pageParams.from} value={period.from} options={options} />
        <FilterSelect label="À" name={pageParams.to} value={period.to} options={options} />
      </FilterBar>
      <nav className="jump" aria-label="Périodes courantes">
        {periodPresets(Number(period.to.slice(0, 4))).map(({ label, period: preset }) => (
          <Link
            key={label}
            to={paths.answerStatistics({ de: preset.from, a: preset.to })}
            aria-current={preset.from === period.from && preset.to === period.to ? "true" : undefined}
            preventScrollReset
          >
            {label}
          </Link>
        ))}
      </nav>
    </div>
  );
}
