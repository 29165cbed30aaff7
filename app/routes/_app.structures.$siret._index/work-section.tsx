import type { ReactElement } from "react";
import type { StructurePage } from "#app/features/structures/read-structure.server.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";

/** What it works on with the host of who reads. */
export function WorkSection({ work }: { work: NonNullable<StructurePage["work"]> }): ReactElement {
  const { contracts, hours } = work;
  return (
    <Section id="avec-vous" title="Avec votre porteur" panel>
      <p>
        {contracts === 0
          ? "Elle ne travaille sur aucun de vos marchés."
          : `${countOf(contracts, "marché")}, ${formatHours(hours)} validées pour les personnes qu’elle emploie.`}
      </p>
    </Section>
  );
}
