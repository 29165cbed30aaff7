import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import type { OrganisationChoices, ScopeChoices } from "#app/features/report/report-view-choices.server.ts";
import { pageParams, periodPresets, scopeSearch } from "#app/features/report/report-view-scope.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { formatTightMonth } from "#app/ui/french-dates.ts";

type ReportFiltersProps = { scope: Fa02Scope; choices: ScopeChoices };

/** The scope of the report: a GET form, and the periods one click away. */
export function ReportFilters({ scope, choices }: ReportFiltersProps): ReactElement {
  const months = choices.months.map((month) => ({ value: month, label: formatTightMonth(month) }));
  const { hosts, territories, authorities } = choices;
  return (
    <div className="section">
      <FilterBar label="Portée du rapport" verb="Calculer" active={activeFilters(scope, choices)}>
        <OrganisationSelect label="Porteur" name={pageParams.host} value={scope.host} choices={hosts} />
        <FilterSelect label="De" name={pageParams.from} value={scope.from} options={months} />
        <FilterSelect label="À" name={pageParams.to} value={scope.to} options={months} />
        {territories !== null && (
          <FilterSelect
            label="Territoire"
            name={pageParams.territory}
            value={scope.territory ?? ""}
            options={territories}
            all="Tous"
          />
        )}
        {authorities !== null && (
          <OrganisationSelect
            label="Maître d’ouvrage"
            name={pageParams.authority}
            value={scope.authority}
            choices={authorities}
          />
        )}
      </FilterBar>
      <PeriodLinks scope={scope} />
    </div>
  );
}

type OrganisationSelectProps = {
  label: string;
  name: string;
  value: string | null;
  choices: OrganisationChoices;
};

function OrganisationSelect({ label, name, value, choices }: OrganisationSelectProps): ReactElement {
  const all = choices.all ? { all: "Tous" } : {};
  return <FilterSelect label={label} name={name} value={value ?? ""} options={choices.options} {...all} />;
}

function PeriodLinks({ scope }: { scope: Fa02Scope }): ReactElement {
  const presets = periodPresets(Number(scope.to.slice(0, 4)));
  return (
    <nav className="jump" aria-label="Périodes courantes">
      {presets.map(({ label, period }) => (
        <Link
          key={label}
          to={scopeSearch({ ...scope, ...period })}
          aria-current={period.from === scope.from && period.to === scope.to ? "true" : undefined}
          preventScrollReset
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** How many filters narrow the report, beyond the period and what the role imposes. */
function activeFilters(scope: Fa02Scope, { hosts, territories, authorities }: ScopeChoices): number {
  const on = [
    hosts.all && scope.host !== null,
    territories !== null && scope.territory !== null,
    authorities !== null && authorities.all && scope.authority !== null,
  ];
  return on.filter(Boolean).length;
}
