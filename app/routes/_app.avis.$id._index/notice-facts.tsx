import type { ReactElement } from "react";
import { spacedSiret } from "#app/domain/siret.ts";
import { limitWords } from "#app/features/notices/notice-words.ts";
import type { NoticePage } from "#app/features/notices/read-notice.server.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { atStart } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";

const unsaid = "non dit par l’avis";

/** What the notice says, and when it was read. */
export function NoticeFacts({ page: { notice, siret } }: { page: NoticePage }): ReactElement {
  return (
    <Section id="avis" title="Ce que dit l’avis" panel>
      <Facts
        facts={[
          { label: "Acheteur", value: notice.buyer ?? unsaid },
          { label: "SIRET de l’acheteur", value: siret === null ? unsaid : spacedSiret(siret) },
          { label: "Date limite", value: atStart(limitWords(notice)) },
          { label: "Catégorie", value: notice.category ?? unsaid },
          { label: "CPV", value: notice.cpv ?? unsaid },
          { label: "Classé sous", value: notice.descriptors ?? unsaid },
          { label: "Source", value: `BOAMP, avis ${notice.id}` },
          { label: "Publié le", value: formatDay(notice.publishedOn) },
          { label: "Lu le", value: formatDay(notice.fetchedOn) },
        ]}
      />
      <p className="soft small">
        Un rectificatif peut changer la date ou l’objet&nbsp;: l’avis du BOAMP fait foi.
      </p>
    </Section>
  );
}
