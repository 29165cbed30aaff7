import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf, formatBareHours, formatEuros, formatHours } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { incompleteWords } from "./incomplete-words.ts";
import type { ContractPage } from "./read-page.server.ts";

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
          {incompleteWords(notice.lots)}
        </Notice>
      );
  }
}
