import type { ReactElement } from "react";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { networkActionKindCodes, networkActionKinds } from "#app/domain/network-action-kind.ts";
import { CountFigure } from "#app/features/report/report-figure-view.tsx";
import { Details } from "#app/ui/details.tsx";
import { plural } from "#app/ui/french.ts";
import { CountTable } from "./count-table.tsx";
import { Indicator } from "./indicator.tsx";

type Actions = Fa02Report["actions"];

/** Indicator 7: actions to develop prescriptions to the target publics. */
export function PrescriptionIndicator({ actions }: { actions: Actions }): ReactElement {
  return (
    <Indicator
      number={7}
      title="Prescriptions vers les publics"
      fact={<ActionsFact path="actions.prescription" count={actions.prescription} />}
    >
      <p className="soft">Forums, informations collectives et réunions de prescripteurs.</p>
    </Indicator>
  );
}

/** Indicator 8: actions to bring SIAE and public procurement together; then every kind of action. */
export function SiaeProcurementIndicator({ actions }: { actions: Actions }): ReactElement {
  const lines = networkActionKindCodes.map((code) => ({ code, label: networkActionKinds[code].label }));
  return (
    <Indicator
      number={8}
      title="SIAE et commande publique"
      fact={<ActionsFact path="actions.siaeProcurement" count={actions.siaeProcurement} />}
    >
      <p className="soft">Rencontres, visites et ateliers.</p>
      <Details summary="Toutes les actions réalisées, par type">
        <CountTable
          caption="Actions réalisées, par type"
          head="Type"
          unit="Actions"
          groups={[{ title: "Type", path: "actions.byKind", counts: actions.byKind, lines }]}
        />
      </Details>
    </Indicator>
  );
}

function ActionsFact({ path, count }: { path: string; count: number }): ReactElement {
  return (
    <>
      <CountFigure path={path} value={count} strong /> {plural(count, "action réalisée", "actions réalisées")}
      .
    </>
  );
}
