import type { ReactElement } from "react";
import { typedEuros, typedShare } from "#app/features/forms/typed-values.ts";
import type { ValueInForce } from "#app/domain/reference-value.ts";
import { formatList, inSentence } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { StartingValues } from "./starting-values.ts";

/** What the computation starts from, with its sources: nothing to fill in. */
export function StartingWords({ values }: { values: StartingValues }): ReactElement {
  const { prudent, usual, ambitious, hourlyCost } = values;
  const rates = [
    `${typedShare(prudent.value)} en prudent (${sourceOf(prudent)})`,
    `${typedShare(usual.value)} en usuel (${sourceOf(usual)})`,
    `${typedShare(ambitious.value)} en ambitieux (${sourceOf(ambitious)})`,
  ];
  return (
    <Notice title="Le reste est prérempli, et tout se change ensuite.">
      {`Trois taux d’insertion sont comparés\u00a0: ${formatList(rates)}. Une heure de travail compte pour ${typedEuros(hourlyCost.value)}\u00a0€ (${sourceOf(hourlyCost)}). La part de main-d’œuvre est celle du métier de chaque lot.`}
    </Notice>
  );
}

function sourceOf({ source, toCheck }: ValueInForce): string {
  return `${inSentence(source)}${toCheck ? ", à vérifier" : ""}`;
}
