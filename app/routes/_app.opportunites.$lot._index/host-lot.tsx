import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { opportunityStages } from "#app/domain/opportunity.ts";
import { paths } from "#app/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import type { HostLotPage } from "./host-lot.server.ts";

/** One lot a facilitator opened to structures. */
export function HostLot({ page }: { page: HostLotPage }): ReactElement {
  const { title, reference, lotNumber, lotTitle, hours, replyBy, note } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "Opportunités", to: paths.opportunities() }]}
        title={title}
        context={[`Lot ${lotNumber}`, lotTitle, page.authorityName].filter(Boolean).join(" · ")}
      />
      <Facts
        facts={[
          { label: "Marché", value: <Link to={paths.contract(reference)}>{reference}</Link> },
          { label: "Étape", value: opportunityStages[page.stage].label },
          { label: "Heures à placer", value: hours === null ? "n.d." : formatHours(hours) },
          { label: "Ouvert aux structures le", value: formatDay(page.openedOn) },
          { label: "Réponse avant le", value: replyBy === null ? "n.d." : formatDay(replyBy) },
          { label: "Note aux structures", value: note ?? "aucune" },
        ]}
      />
    </>
  );
}
