import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Section } from "#app/ui/section.tsx";
import { DocumentLinks } from "./document-links.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** The contract's card: who follows it, what it is, where it comes from, the study that sized it; and its documents, for its host. */
export function FactsSection({ page }: { page: ContractPage }): ReactElement {
  const { sheet, isHost, isFree, study } = page;
  const note =
    study === null
      ? []
      : [{ label: "Note de calibrage", value: <Link to={paths.study(study.id)}>{study.title}</Link> }];
  const documents = isHost && !isFree ? [{ label: "Documents", value: <DocumentLinks page={page} /> }] : [];
  return (
    <Section id="fiche" title="Fiche du marché" panel>
      <Facts facts={[...sheet.facts, ...note, ...documents]} />
    </Section>
  );
}
