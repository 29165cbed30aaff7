import type { ReactElement } from "react";
import { NeedsTable } from "#app/features/needs/needs-table.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** What the companies of the contract look for, and who was proposed. For its host's facilitators alone. */
export function NeedsSection({ page }: { page: ContractPage }): ReactElement | null {
  const { needs, sheet } = page;
  if (needs === null) return null;
  const open = sheet.stage !== "closed" && sheet.stage !== "cancelled";
  return (
    <Section
      id="besoins"
      title="Besoins et propositions"
      end={
        open && (
          <LinkButton size="small" icon="plus" to={paths.newHireNeed(sheet.reference)}>
            Noter un besoin
          </LinkButton>
        )
      }
    >
      {needs.length === 0 ? (
        <p className="soft">Aucun besoin d’embauche noté.</p>
      ) : (
        <NeedsTable caption={countOf(needs.length, "besoin")} needs={needs} />
      )}
    </Section>
  );
}
