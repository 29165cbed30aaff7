import { isTrade, trades } from "#app/domain/trade.ts";
import type { Option } from "#app/ui/filter-fields.tsx";

const known: readonly Option[] = Object.entries(trades).map(([value, { label }]) => ({ value, label }));

/** The trades of the reference table, and what an import or an older record wrote in its own words. */
export function tradeChoices(written: string | undefined): readonly Option[] {
  const own = written?.trim() ?? "";
  return own === "" || isTrade(own) ? known : [...known, { value: own, label: own }];
}
