import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { ratioOf } from "#app/domain/sizing/calibration.ts";
import { askStudies } from "#app/features/studies/own-study.server.ts";
import {
  calibrationFeedback,
  type CalibrationFeedback,
} from "#app/features/study-exchange/calibration-feedback.server.ts";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatPercent, plural } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { readSettings } from "#db/queries/settings.server.ts";
import { LotsBehind, TradesTable } from "./trades-table.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Prévu et réalisé", "Notes de calibrage") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, scope, today } = await askStudies({ request, context }, "see calibration feedback");
  return calibrationFeedback(db, { scope, today, settings: await readSettings(db) });
}

export default function CalibrationFeedbackRoute(): ReactElement {
  const { trades, rows, coming } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Notes de calibrage", to: paths.studies() }]}
        title="Prévu et réalisé"
        context="Ce que les notes prévoyaient, et ce qui a été fait une fois le marché fini."
      />
      {rows.length === 0 ? (
        <EmptyState kind="never" icon="ruler" title="Aucun marché né d’une note n’est encore fini">
          {comingWords(coming)}
        </EmptyState>
      ) : (
        <>
          <p className="lead">{sentence(rows)}</p>
          <Section
            title="Par métier"
            note="heures validées, rapportées aux heures du scénario retenu par la note"
          >
            <TradesTable trades={trades} />
            <LotsBehind rows={rows} />
          </Section>
          {coming.count > 0 && <p className="soft">{comingWords(coming)}</p>}
        </>
      )}
    </>
  );
}

function sentence(rows: CalibrationFeedback["rows"]): string {
  const forecast = rows.reduce((sum, row) => sum + row.forecast, 0) as InsertionHours;
  const done = rows.reduce((sum, row) => sum + row.done, 0) as InsertionHours;
  const finished = `${countOf(rows.length, "lot")} ${plural(rows.length, "fini")}`;
  return `Sur ${finished}, les notes prévoyaient ${formatHours(forecast)}\u202f; ${formatHours(done)} ont été faites, soit ${formatPercent(ratioOf({ forecast, done }))}.`;
}

/** When the page will fill. */
function comingWords({ count, firstEnd }: CalibrationFeedback["coming"]): string {
  if (count === 0)
    return "Cette page se remplit quand une note validée est devenue un marché et que ce marché est fini.";
  const first = firstEnd === null ? "" : `\u00a0: le premier finit le ${formatDay(firstEnd)}`;
  return `${countOf(count, "marché")} ${plural(count, "né", "nés")} d’une note ${plural(count, "est", "sont")} encore en cours ou à venir${first}.`;
}

export const ErrorBoundary = RouteError;
