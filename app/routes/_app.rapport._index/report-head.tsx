import type { ReactElement } from "react";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import { wholeYearOf } from "#app/domain/grant-gauge.ts";
import { mayEver } from "#app/domain/permission.ts";
import type { Role } from "#app/domain/role.ts";
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
  role: Role;
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
export function ReportHead({ role, scope, names, months, computedAt }: ReportHeadProps): ReactElement {
  const bilan = bilanOf(role, scope);
  const context = scopeSentence(scope, names, validatedUpTo(scope, months));
  return (
    <>
      <PageHead
        title="Rapport Fiche action 02"
        context={`${context}. Calculé le ${formatInstant(computedAt)}.`}
        actions={
          <>
            <PrintButton />
            {bilan === null ? null : (
              <LinkButton icon="file" to={bilan} reloadDocument download>
                Bilan FA02 en PDF
                <span className="visually-hidden">, télécharger</span>
              </LinkButton>
            )}
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

/** The bilan of a host is that of a whole year, nothing left out: for its facilitators and the funder. */
function bilanOf(role: Role, scope: Fa02Scope): string | null {
  const year = wholeYearOf(scope);
  const isWhole = scope.territory === null && scope.authority === null;
  if (scope.host === null || year === null || !isWhole || !mayEver(role, "view grants")) return null;
  return paths.hostGrantFile(scope.host, year, "bilan.pdf");
}
