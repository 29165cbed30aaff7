import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Section } from "#app/ui/section.tsx";

/** Where the documents of one contract or one person are. */
export function OtherDocuments(): ReactElement {
  const contracts = <Link to={paths.contracts()}>la page du marché</Link>;
  const participants = <Link to={paths.participants()}>la page du participant</Link>;
  return (
    <Section title="Les autres documents" panel>
      <Facts
        facts={[
          { label: "Fiche d’un marché", value: <>PDF à envoyer, sur {contracts}, «&nbsp;Fiche PDF&nbsp;»</> },
          {
            label: "Attestation de réalisation",
            value: <>à la clôture d’un marché, sur {contracts}&nbsp;; avant, une situation datée</>,
          },
          {
            label: "Relevé d’heures à remplir",
            value: <>par entreprise et par mois, en PDF ou en tableau, sur {contracts}</>,
          },
          { label: "Notice d’information", value: <>pour chaque personne, sur {participants}</> },
          { label: "Rapport Fiche action 02", value: <Link to={paths.report()}>page du rapport</Link> },
        ]}
      />
    </Section>
  );
}
