import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { EditionPage } from "#app/features/edition-report/edition-page.ts";
import { figureSign, wholeHours } from "#app/features/edition-report/figure-words.ts";
import { ReportSectionView } from "#app/features/edition-report/report-section-view.tsx";
import { ReportTableView } from "#app/features/edition-report/report-table-view.tsx";
import { territoryAnchor } from "#app/features/edition-report/territory-map.ts";
import { paths } from "#app/paths.ts";
import { ChartFrame } from "#app/ui/chart-frame.tsx";
import { Section } from "#app/ui/section.tsx";
import { TileMap } from "#app/ui/tile-map.tsx";
import { TrendBarsLive } from "#app/ui/trend-bars-live.tsx";
import { IndicatorsTable } from "./indicators-table.tsx";

/** What is read in ten minutes: where the hours are, whether they rise, the eight indicators. */
export function EditionOverview({ page }: { page: EditionPage }): ReactElement {
  const { map, trend, own, indicators, targets } = page;
  return (
    <>
      <div className="halves">
        <Section title="Heures réalisées par territoire" id="ensemble">
          {map.tiles.length > 0 ? (
            <ChartFrame fact={map.fact}>
              <TileMap tiles={map.tiles} unit="h" />
            </ChartFrame>
          ) : (
            <p>{map.fact}</p>
          )}
        </Section>
        <Section
          title="Les mêmes chiffres en tableau"
          end={own !== null && <Link to={paths.plans()}>Plans d’actions de votre territoire</Link>}
        >
          <div className="close-set">
            <ReportTableView table={map.table} own={own?.code ?? null} anchor={territoryAnchor} />
          </div>
          <p className="small soft">Une personne suivie dans deux territoires compte une fois au total.</p>
        </Section>
      </div>
      <div className="halves">
        <div className="stack">
          <Section title="Tendance" id="tendance">
            <ChartFrame fact={trend.fact}>
              <TrendBarsLive
                name="Heures réalisées par période"
                values={trend.points.map(({ label, hours }) => ({
                  label,
                  value: hours?.value ?? null,
                  text:
                    hours === null ? "–" : hours.value === null ? figureSign(hours) : wholeHours(hours.value),
                }))}
              />
            </ChartFrame>
          </Section>
          <ReportSectionView section={targets} />
        </div>
        <Section title="Les indicateurs" id="indicateurs">
          <IndicatorsTable indicators={indicators} />
        </Section>
      </div>
    </>
  );
}
