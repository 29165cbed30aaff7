import { Form, useSubmit } from "@remix-run/react";
import type { FormEvent, ReactElement } from "react";
import { gridParams, gridStates } from "#app/features/hours-grid/grid-filters.ts";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import type { GridPage } from "./read-page.server.ts";

/** Lot, employer, months, state: all in the URL. */
export function GridFilterBar({ page }: { page: GridPage }): ReactElement {
  const submit = useSubmit();
  const { filters, choices } = page;
  const months = choices.months.map((month) => ({ value: month, label: formatMonth(month) }));
  function submitFilled(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const filled = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
    submit(
      new URLSearchParams(filled.map(([name, value]) => [name, typeof value === "string" ? value : ""])),
      {
        method: "get",
      },
    );
  }
  return (
    <Form className="section" aria-label="Filtrer la grille" onSubmit={submitFilled}>
      <div className="filterbar is-open">
        <FilterSelect
          label="Lot"
          name={gridParams.lot}
          value={filters.lot ?? ""}
          all="Tous les lots"
          options={choices.lots}
        />
        <FilterSelect
          label="Employeur"
          name={gridParams.employer}
          value={filters.employer ?? ""}
          all="Tous"
          options={choices.employers}
        />
        <FilterSelect label="De" name={gridParams.from} value={filters.from} options={months} />
        <FilterSelect label="À" name={gridParams.to} value={filters.to} options={months} />
        <FilterSelect
          label="État"
          name={gridParams.state}
          value={filters.state ?? ""}
          all="Tous"
          options={Object.entries(gridStates).map(([value, label]) => ({ value, label }))}
        />
        <button className="button compute">Filtrer</button>
      </div>
    </Form>
  );
}
