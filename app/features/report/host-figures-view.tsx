import type { ReactElement } from "react";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { formatHours, formatNumber, formatPercent, plural } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";
import { GrantArithmetic } from "./grant-arithmetic-view.tsx";

/** A host's year in exact totals, and how its variable part is made: what its funder reads. Never a name. */
export function HostFigures({ report, year }: { report: Fa02Report; year: number }): ReactElement {
  const { hours, participants, recruitments, siae, outcomes, actions, grant } = report;
  const dynamic = outcomes["6"].dynamicRate;
  return (
    <>
      {grant !== null && (
        <Section title="Le calcul de la part variable" panel>
          <GrantArithmetic grant={grant} />
        </Section>
      )}
      <Section title={`Totaux de ${year}`} panel>
        <Stats>
          <Stat
            label="Heures réalisées"
            value={formatHours(Math.round(hours.achieved * 100))}
            sub={`sur ${formatHours(Math.round(hours.forecast * 100))} prévues`}
          />
          <Stat
            label="Participants"
            value={formatNumber(participants.total)}
            sub={`dont ${formatNumber(participants.rsaTotal ?? 0)} au RSA, ${formatNumber(participants.disabledTotal ?? 0)} BOETH`}
          />
          <Stat label="Embauches commencées" value={formatNumber(recruitments.total)} />
          <Stat
            label="SIAE mobilisées"
            value={formatNumber(siae.total)}
            sub={`et ${formatNumber(siae.otherInclusive.total)} ${plural(siae.otherInclusive.total, "autre structure", "autres structures")}`}
          />
          <Stat
            label="Sorties dynamiques à 6 mois"
            value={dynamic === null ? "–" : formatPercent(dynamic)}
            sub={`${formatNumber(outcomes["6"].known ?? 0)} ${plural(outcomes["6"].known ?? 0, "situation connue", "situations connues")}`}
          />
          <Stat
            label="Actions 7 et 8"
            value={formatNumber(actions.prescription + actions.siaeProcurement)}
            sub={`${formatNumber(actions.prescription)} pour les prescriptions, ${formatNumber(actions.siaeProcurement)} avec les SIAE`}
          />
        </Stats>
      </Section>
    </>
  );
}
