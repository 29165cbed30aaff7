import type { ReactElement } from "react";
import { Facts } from "#app/ui/facts.tsx";
import { Section } from "#app/ui/section.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** The contract's card: who follows it, what it is, where it comes from. */
export function FactsSection({ page: { sheet } }: { page: ContractPage }): ReactElement {
  return (
    <Section id="fiche" title="Fiche du marché" panel>
      <Facts facts={sheet.facts} />
    </Section>
  );
}
