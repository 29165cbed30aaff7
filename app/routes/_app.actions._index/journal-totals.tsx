import { useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { dimensions, type Dimension } from "#app/domain/action-totals.ts";
import { actionStates } from "#app/domain/exchange-codes.ts";
import { actionParams, dimensionWord } from "#app/features/actions/action-filters.ts";
import type { Journal } from "#app/features/actions/journal.server.ts";
import { paths } from "#app/paths.ts";
import { Behind } from "#app/ui/behind.tsx";
import { countOf, formatNumber, plural } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";
import { Section } from "#app/ui/section.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";

const dimensionCodes = [1, 2, 3, 4, 5] as const satisfies readonly Dimension[];

/** « 34 actions réalisées en 2026. » */
export function totalsSentence({ totals, filters }: Journal): string {
  const when = filters.year === null ? "" : ` en ${filters.year}`;
  return `${countOf(totals.all, "action")} ${plural(totals.all, "réalisée")}${when}.`;
}

/** The five dimensions and indicators 7 and 8, as the FA02 report counts them: what is done, each opening its lines. */
export function JournalTotals({ journal }: { journal: Journal }): ReactElement {
  const [params] = useSearchParams();
  const { totals, filters, territories } = journal;
  const to = (kind: string): string =>
    paths.actions() +
    withParams(params, { [actionParams.kind]: kind, [actionParams.state]: actionStates.done.exchange });
  const figure = (value: number, kind: string): ReactElement => (
    <Behind to={value === 0 ? undefined : to(kind)}>{formatNumber(value)}</Behind>
  );
  const place = territories.find(({ value }) => value === filters.territoryCode)?.label;
  const scope = [filters.year === null ? "toutes les années" : String(filters.year), place];
  return (
    <Section
      title="Actions réalisées"
      note={`${scope.filter((part) => part !== undefined).join(", ")}, comme au rapport FA02`}
    >
      <Stats>
        {dimensionCodes.map((dimension) => (
          <Stat
            key={dimension}
            label={`${dimension}. ${dimensions[dimension]}`}
            value={figure(totals.byDimension[dimension], dimensionWord(dimension))}
          />
        ))}
      </Stats>
      <Stats>
        <Stat
          label="Indicateur 7"
          value={figure(totals.prescription, "prescription")}
          sub="prescriptions, dans 4"
        />
        <Stat
          label="Indicateur 8"
          value={figure(totals.siaeProcurement, "siae_procurement")}
          sub="SIAE et achat, dans 4"
        />
      </Stats>
    </Section>
  );
}
