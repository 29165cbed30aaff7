import type { ReactElement } from "react";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import { scopeSearch } from "#app/features/report/report-view-scope.ts";
import type { ScopeNames } from "#app/features/report/report-view.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import type { MonthHours } from "./month-facts.ts";
import { scopeSentence, validatedUpTo } from "#app/features/report/scope-words-view.ts";

type ReportHeadProps = {
  scope: Fa02Scope;
  names: ScopeNames;
  months: readonly MonthHours[];
  /** ISO instant. */
  computedAt: string;
};

const files = [
  { format: "xlsx", label: "Excel" },
  { format: "csv", label: "CSV" },
  { format: "json", label: "JSON" },
] as const;

/** What is reported, on what, when it was computed; printing and the files of the same scope. */
export function ReportHead({ scope, names, months, computedAt }: ReportHeadProps): ReactElement {
  const context = scopeSentence(scope, names, validatedUpTo(scope, months));
  return (
    <>
      <PageHead
        title="Rapport Fiche action 02"
        context={`${context}. Calculé le ${formatInstant(computedAt)}.`}
        actions={
          <>
            <PrintButton />
            {files.map(({ format, label }) => (
              <LinkButton
                key={format}
                icon="download"
                to={paths.reportFile(format) + scopeSearch(scope)}
                reloadDocument
                download
              >
                {label}
                <span className="visually-hidden">, télécharger</span>
              </LinkButton>
            ))}
          </>
        }
      />
      <p className="print-note">
        Fiche action 02 du PDI-E. Marchés attribués, en cours ou clos&nbsp;; heures des relevés validés&nbsp;;
        définitions complètes dans Clause commune, page «&nbsp;Comment ces chiffres sont calculés&nbsp;».
      </p>
    </>
  );
}
