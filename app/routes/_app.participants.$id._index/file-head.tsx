import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import type { FilePage } from "./read-file.server.ts";

/** Who it is, and what can be done. */
export function FileHead({ page }: { page: FilePage }): ReactElement {
  const { id, code, name, purged } = page;
  const isEligible = page.eligibilities.length > 0;
  return (
    <PageHead
      crumbs={[{ label: "Participants", to: paths.participants() }]}
      title={name}
      context={
        purged ? "Les données personnelles de ce dossier ont été effacées\u00a0; ses heures restent." : code
      }
      actions={
        purged ? undefined : (
          <>
            <LinkButton icon="edit" to={paths.editParticipant(id)}>
              Modifier
            </LinkButton>
            <LinkButton
              {...(isEligible ? { variant: "primary" as const } : {})}
              icon="plus"
              to={paths.newHire({ participant: id })}
            >
              Noter une embauche
            </LinkButton>
            {!isEligible && (
              <LinkButton variant="primary" icon="plus" to={paths.addEligibility(id)}>
                Ajouter une éligibilité
              </LinkButton>
            )}
          </>
        )
      }
    />
  );
}

/** Identity, contact, follow-up. Nothing is left of a purged file. */
export function IdentitySection({ page }: { page: FilePage }): ReactElement | null {
  const { identity, purged } = page;
  if (purged) return null;
  const { birthName, firstName, usedName, bornOn, sex, commune, livesInQpv, education } = identity;
  const text = (value: string | null): string => value ?? "non renseigné";
  return (
    <Section id="identite" title="Identité et suivi" panel>
      <Facts
        facts={[
          { label: "Nom de naissance", value: text(birthName) },
          { label: "Prénom", value: text(firstName) },
          ...(usedName === null ? [] : [{ label: "Nom d’usage", value: usedName }]),
          { label: "Date de naissance", value: bornOn === null ? text(null) : formatDay(bornOn) },
          { label: "Sexe", value: text(sex) },
          { label: "Courriel", value: text(identity.email) },
          { label: "Téléphone", value: text(identity.phone) },
          {
            label: "Commune",
            value: livesInQpv === true ? `${text(commune)}, en quartier prioritaire` : text(commune),
          },
          ...(livesInQpv === null ? [{ label: "Quartier prioritaire", value: text(null) }] : []),
          { label: "Niveau de formation", value: text(education) },
          { label: "Prescripteur", value: text(identity.prescriber) },
          {
            label: "Inscription",
            value: identity.registeredOn === null ? text(null) : formatDay(identity.registeredOn),
          },
          { label: "Notice d’information", value: <Notice page={page} /> },
        ]}
      />
    </Section>
  );
}

/** When the person received the information notice, or the act that notes it. */
function Notice({ page }: { page: FilePage }): ReactElement {
  const notice = (
    <Link reloadDocument to={paths.informationNotice(page.id)}>
      Imprimer la notice
    </Link>
  );
  if (page.informedOn !== null)
    return (
      <>
        {`remise le ${formatDay(page.informedOn)} · `}
        {notice}
      </>
    );
  return (
    <Form method="post" className="actions">
      <input type="hidden" name="intent" value="inform" />
      <Button size="small">Noter la remise</Button>
      {notice}
    </Form>
  );
}
