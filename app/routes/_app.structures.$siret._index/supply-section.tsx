import type { ReactElement } from "react";
import type { StructurePage } from "#app/features/structures/read-structure.server.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";

/** What it is, where it works, how and how much. */
export function SupplySection({ page }: { page: StructurePage }): ReactElement {
  const { isOwn, kind, kindSince, isSiae, communeName, territory, zone, services, capacity } = page;
  const place = [communeName, territory === null ? null : `territoire ${territory}`];
  return (
    <Section
      id="intervention"
      title={isOwn ? "Où et comment vous intervenez" : "Où et comment elle intervient"}
      panel
    >
      <Facts
        facts={[
          { label: "Zone d’intervention", value: zone ?? "n.d." },
          { label: "Située à", value: place.filter((part) => part !== null).join(", ") || "n.d." },
          { label: "Types de service", value: services ?? "n.d." },
          { label: "Capacité", value: capacity ?? "n.d." },
          {
            label: "Type",
            value: `${kind}${isSiae ? ", SIAE" : ""}${kindSince === null ? "" : `, depuis le ${formatDay(kindSince)}`}`,
          },
        ]}
      />
    </Section>
  );
}
