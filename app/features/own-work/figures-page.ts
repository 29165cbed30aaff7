import { hireContractTypes } from "#app/domain/hire-codes.ts";
import { monthOf, type Day, type Month } from "#app/domain/calendar.ts";
import { wholeName } from "#app/domain/whole-name.ts";
import { pageOf } from "#app/ui/page-of.ts";
import type { ReadFigures } from "./read-figures.server.ts";

/** « Mon activité », as the browser receives it: no key of a person, no criterion. */
export function figuresPage({ today, params, year, years, rows, names, figures }: ReadFigures) {
  const { validated, pending, persons, started, startedByType } = figures;
  const nameOf = (contractId: string) =>
    names.get(contractId) ?? { reference: "", title: "", authorityName: "" };
  return {
    year,
    years,
    totals: { validated, pending, persons, started, contracts: figures.contracts.length },
    startedByType: startedByType.map(({ contractType, count }) => ({
      label: hireContractTypes[contractType],
      count,
    })),
    months: figures.months.filter(({ month }) => isOver(month, today)),
    contracts: figures.contracts.map(({ contractId, ...totals }) => ({ ...nameOf(contractId), ...totals })),
    hires: pageOf(
      rows.hires.map((hire) => ({
        key: hire.hireId,
        name: wholeName(hire) ?? "Dossier effacé",
        contractType: hireContractTypes[hire.contractType],
        startsOn: hire.startsOn,
        endsOn: hire.endsOn,
        reference: hire.reference,
        title: hire.title,
        ...(figures.hires.get(hire.hireId) ?? { validated: 0, pending: 0 }),
      })),
      params,
    ),
  };
}

/** The months to come of the current year say nothing. */
function isOver(month: Month, today: Day): boolean {
  return month <= monthOf(today);
}

export type FiguresPage = ReturnType<typeof figuresPage>;
