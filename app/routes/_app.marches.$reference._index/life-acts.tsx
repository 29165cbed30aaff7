import type { ReactElement } from "react";
import { nextStage } from "#app/domain/contract-life.ts";
import { advanceVerb } from "#app/features/contract-life/life-steps.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** The acts of a contract's life. The primary one is the next step; while it runs, its hours, or its first hire. */
export function LifeActs({ page }: { page: ContractPage }): ReactElement {
  const { reference, stage, dates } = page.sheet;
  const next = nextStage(stage);
  if (next === undefined) {
    return (
      <>
        <LinkButton to={paths.contractStep(reference)}>
          {stage === "cancelled" ? "Reprendre le marché" : "Rouvrir le marché"}
        </LinkButton>
        {stage === "closed" && (
          <LinkButton variant="primary" to={paths.closeContract(reference)}>
            Voir la clôture
          </LinkButton>
        )}
      </>
    );
  }
  const runsOn = next === "closed" && (dates.endsOn === null || dates.endsOn >= page.today);
  return (
    <>
      <LinkButton {...(runsOn ? {} : { variant: "primary" as const })} to={paths.contractStep(reference)}>
        {advanceVerb(next)}
      </LinkButton>
      {runsOn &&
        (hasNobody(page) ? (
          <LinkButton variant="primary" to={paths.newHire({ marche: reference })}>
            Noter une embauche
          </LinkButton>
        ) : (
          <LinkButton variant="primary" to={paths.hoursGrid(reference)}>
            Saisir les heures
          </LinkButton>
        ))}
    </>
  );
}

/** Nobody was hired yet, nor counted without names: there are no hours to write. */
function hasNobody({ hires, collective }: ContractPage): boolean {
  const { month, commitmentId } = hires.narrowed;
  return hires.total === 0 && month === null && commitmentId === null && collective.length === 0;
}
