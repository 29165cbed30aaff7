import type { ReactElement } from "react";
import { spacedSiret } from "#app/domain/siret.ts";
import type { StructurePage } from "#app/features/structures/read-structure.server.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Section } from "#app/ui/section.tsx";

/** How to reach it. */
export function ContactSection({ page }: { page: StructurePage }): ReactElement {
  const { isOwn, contact, email, phone, website, siret } = page;
  return (
    <Section id="contact" title={isOwn ? "Vous joindre" : "La joindre"} panel>
      <Facts
        facts={[
          { label: "Personne à contacter", value: contact ?? "n.d." },
          { label: "Courriel", value: email === null ? "n.d." : <a href={`mailto:${email}`}>{email}</a> },
          {
            label: "Téléphone",
            value: phone === null ? "n.d." : <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a>,
          },
          {
            label: "Site",
            value:
              website === null ? (
                "n.d."
              ) : (
                <a href={website.href} rel="noreferrer nofollow">
                  {website.shown}
                </a>
              ),
          },
          { label: "SIRET", value: spacedSiret(siret) },
        ]}
      />
    </Section>
  );
}
