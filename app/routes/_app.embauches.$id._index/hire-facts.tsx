import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { boethLabel, rsaLabel } from "#app/features/hires/hire-words.ts";
import { paths } from "#app/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { HirePage } from "./read-hire.server.ts";

const yesNo = (flag: boolean): string => (flag ? "Oui" : "Non");

/** Whom, where, by whom, when, and what counts in indicators. */
export function HireFacts({ page }: { page: HirePage }): ReactElement {
  const none = "non renseigné";
  return (
    <Section id="embauche" title="Embauche" panel>
      <Facts
        facts={[
          {
            label: "Participant",
            value: <Link to={paths.participant(page.participantId)}>{page.participant}</Link>,
          },
          {
            label: "Marché",
            value: (
              <>
                <Link to={paths.contract(page.contractReference)}>{page.contractTitle}</Link>
                {` · lot ${page.lotNumber}, ${page.mechanism}`}
              </>
            ),
          },
          { label: "Employeur", value: page.employer },
          { label: "Attributaire qui doit les heures", value: page.contractor ?? "Le titulaire du lot" },
          { label: "Type de contrat", value: page.contractType },
          { label: "Modalité", value: page.modality },
          { label: "Dispositif du PDI-E", value: page.scheme ?? "Aucun" },
          { label: "Poste", value: page.jobTitle ?? none },
          {
            label: "Heures par semaine",
            value: page.weeklyHours === null ? none : formatHours(page.weeklyHours),
          },
          { label: "Début", value: formatDay(page.startsOn) },
          {
            label: page.endIsPlanned ? "Fin prévue" : "Fin",
            value: page.endsOn === null ? "en cours, sans fin notée" : formatDay(page.endsOn),
          },
          ...(page.endReason === null ? [] : [{ label: "Motif de fin", value: page.endReason }]),
          { label: rsaLabel, value: yesNo(page.rsa) },
          { label: boethLabel, value: yesNo(page.boeth) },
          { label: "Âge le jour du début", value: page.age === null ? none : `${page.age}\u00a0ans` },
        ]}
      />
    </Section>
  );
}
