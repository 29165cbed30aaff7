import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { CompanyLinkState } from "#app/domain/company-link-life.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { CopyLink } from "#app/ui/copy-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatDay, formatInstant } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { LinkedCompany, readLinksPage } from "./read-links-page.server.ts";

export type LinksPage = Awaited<ReturnType<typeof readLinksPage>> & { id: string };

/** Each contractor, its address, its link and what can be done with it. */
export function CompaniesSection({ page }: { page: LinksPage }): ReactElement {
  const { companies, reference } = page;
  if (companies.length === 0) {
    return (
      <EmptyState kind="never" title="Aucun attributaire sur ce marché.">
        <Link to={paths.addContractor(reference)}>Ajoutez un attributaire</Link>
        {"\u00a0"}: son lien se crée ensuite ici.
      </EmptyState>
    );
  }
  return (
    <Section title="Entreprises" note="Renouveler ou révoquer ferme aussitôt l’ancien lien.">
      <ul className="panel link-list">
        {companies.map((company) => (
          <li key={company.organisationId}>
            <CompanyRow company={company} page={page} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type RowProps = { company: LinkedCompany; page: LinksPage };

function CompanyRow({ company, page }: RowProps): ReactElement {
  const { name, roles, email, link, lastUseAt, lineId } = company;
  return (
    <>
      <div className="title-row spread">
        <div>
          <h3>{name}</h3>
          <p className="small soft">
            {roles} ·{" "}
            {email ?? (
              <Link to={paths.editContractor(page.reference, lineId)}>Ajouter une adresse de courriel</Link>
            )}
          </p>
        </div>
        <LinkState link={link} />
      </div>
      <p className="small soft">
        {lastUseAt === null ? "Jamais utilisé." : `Dernier usage le ${formatInstant(lastUseAt)}.`}
        {link?.state === "open" && ` Valable jusqu’au ${formatDay(link.expiresOn)}.`}
        {link?.state === "expired" && ` Expiré depuis le ${formatDay(link.expiresOn)}.`}
      </p>
      {link !== null && link.url !== null && <CopyLink url={link.url} label={`Lien de ${name}`} />}
      {page.isOpen && <Acts company={company} id={page.id} />}
    </>
  );
}

const states = { open: "Actif", expired: "Expiré", revoked: "Révoqué" } as const satisfies Record<
  CompanyLinkState,
  string
>;

function LinkState({ link }: Pick<LinkedCompany, "link">): ReactElement {
  if (link === null) return <Tag tone="not_started">Pas de lien</Tag>;
  if (link.state === "open") return <Tag tone="on_track">{states.open}</Tag>;
  return link.state === "expired" ? <Tag tone="at_risk">{states.expired}</Tag> : <Tag>{states.revoked}</Tag>;
}

function Acts({ company, id }: { company: LinkedCompany; id: string }): ReactElement {
  const { organisationId, name, email, link } = company;
  const of = <span className="visually-hidden">{`\u00a0: ${name}`}</span>;
  const isOpen = link?.state === "open";
  return (
    <Form method="post" className="actions" preventScrollReset>
      <input type="hidden" name="company" value={organisationId} />
      <input type="hidden" name="shown" value={link?.id ?? ""} />
      <input type="hidden" name="id" value={id} />
      {email !== null && isOpen && (
        <Button name="intent" value="send" icon="mail">
          Envoyer par courriel{of}
        </Button>
      )}
      {isOpen || link?.state === "expired" ? (
        <Button name="intent" value="renew">
          Renouveler{of}
        </Button>
      ) : (
        <Button name="intent" value="create" icon="plus">
          Créer le lien{of}
        </Button>
      )}
      {isOpen && (
        <Button name="intent" value="revoke" variant="quiet">
          Révoquer{of}
        </Button>
      )}
    </Form>
  );
}
