import type { ReactElement } from "react";
import { typedEuros, typedShare } from "#app/features/forms/typed-values.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { StartingValues } from "./starting-values.ts";

/** What the computation starts from, with its sources: nothing to fill in. */
export function StartingWords({ values }: { values: StartingValues }): ReactElement {
  const { prudent, usual, ambitious, hourlyCost } = values;
  const rates = [prudent, usual, ambitious].map(({ value }) => typedShare(value));
  return (
    <Notice title="Le reste est prérempli, et tout se change ensuite.">
      {`Trois taux d’insertion comparés\u00a0: ${rates[0] ?? ""} (prudent), ${rates[1] ?? ""} (usuel) et ${rates[2] ?? ""} (ambitieux), pour une heure à ${typedEuros(hourlyCost.value)}\u00a0€. La part de main-d’œuvre vient du métier de chaque lot. Sources\u00a0: ${sourcesOf(values)}.`}
    </Notice>
  );
}

function sourcesOf(values: StartingValues): string {
  return [...new Set(Object.values(values).map(({ source }) => source))].join("\u202f; ");
}
