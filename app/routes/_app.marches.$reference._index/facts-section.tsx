import type { ReactElement } from "react";
import { Facts } from "#app/ui/facts.tsx";
import { Section } from "#app/ui/section.tsx";
import { DocumentLinks } from "./document-links.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** The contract's card: who follows it, what it is, where it comes from; and its documents, for its host. */
export function FactsSection({ page }: { page: ContractPage }): ReactElement {
  const { sheet, isHost, isFree } = page;
  const documents = isHost && !isFree ? [{ label: "Documents", value: <DocumentLinks page={page} /> }] : [];
  return (
    <Section id="fiche" title="Fiche du marché" panel>
      <Facts facts={[...sheet.facts, ...documents]} />
    </Section>
  );
}
