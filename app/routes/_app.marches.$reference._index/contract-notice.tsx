import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf, formatBareHours, formatEuros, formatHours, formatList } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { IncompleteLot } from "./notice-of.ts";
import type { ContractPage } from "./read-page.server.ts";

const mostLots = 4;
const missingWords: Readonly<Record<IncompleteLot["missing"][number], string>> = {
  mechanism: "aucun dispositif",
  reservation: "à qui il est réservé n’est pas dit",
  dates: "il manque le début ou la fin de l’engagement",
};

/** « Lot 2 : aucun dispositif. » */
function incompleteWords({ lot, missing }: IncompleteLot): string {
  return `${lot}\u00a0: ${formatList(missing.map((one) => missingWords[one]))}.`;
}

/** The one thing that needs an answer, with its arithmetic. */
export function ContractNoticeBox({ page }: { page: ContractPage }): ReactElement | null {
  const { notice, mayEdit, sheet } = page;
  if (notice === null) return null;
  switch (notice.kind) {
    case "free":
      return (
        <Notice title="Personne ne suit encore ce marché.">
          Il vient des données ouvertes. Prenez-le en charge pour y noter ses heures et ses embauches.
        </Notice>
      );
    case "late": {
      const { lot, end, missing, penalty, others } = notice;
      return (
        <Notice
          tone="late"
          title={`${lot}\u00a0: fini depuis le ${formatDay(end)}, il manque ${formatHours(missing)}.`}
        >
          {penalty !== null &&
            `Le marché prévoit ${formatEuros(penalty.perHour)} par heure non faite\u00a0: ${formatBareHours(missing)} × ${formatEuros(penalty.perHour)} = ${formatEuros(penalty.amount)}. `}
          {others > 0 && `${countOf(others, "autre engagement", "autres engagements")} en retard ci-dessous.`}
        </Notice>
      );
    }
    case "incomplete":
      return (
        <Notice
          tone="at_risk"
          title="À compléter."
          actions={
            mayEdit && (
              <LinkButton size="small" to={paths.editContract(sheet.reference)}>
                Compléter
              </LinkButton>
            )
          }
        >
          {notice.lots.slice(0, mostLots).map(incompleteWords).join(" ")}
          {notice.lots.length > mostLots &&
            ` Et ${countOf(notice.lots.length - mostLots, "autre lot", "autres lots")}.`}
        </Notice>
      );
  }
}
