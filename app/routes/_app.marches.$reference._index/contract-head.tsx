import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { filterParams } from "#app/features/contracts/contract-filters.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { OwnAct } from "./own-part-section.tsx";
import { LifeActs } from "./life-acts.tsx";
import type { ContractPage } from "./read-page.server.ts";

/** Where we are, what it is, what can be done, and how far its life has come. */
export function ContractHead({ page }: { page: ContractPage }): ReactElement {
  const { sheet, isHost, isFree } = page;
  const ofAuthority = `${paths.contracts()}?${filterParams.authority}=${encodeURIComponent(sheet.authoritySiret)}`;
  const crumbs = [{ label: "Marchés", to: paths.contracts() }];
  return (
    <>
      <PageHead
        crumbs={isHost && !isFree ? [...crumbs, { label: sheet.authorityName, to: ofAuthority }] : crumbs}
        title={sheet.title}
        context={
          <>
            {sheet.context}
            {!sheet.authorityChecked && (
              <>
                {" "}
                <Tag tone="at_risk">Acheteur à vérifier</Tag>
              </>
            )}
          </>
        }
        actions={<Actions page={page} />}
      />
      {sheet.stage === "cancelled" ? (
        <p>
          <Tag>Marché annulé</Tag>{" "}
          {sheet.cancelledOn === null ? "" : `Depuis le ${formatDay(sheet.cancelledOn)}. `}
          Il ne compte dans aucun indicateur.
        </p>
      ) : (
        <Steps label="Étapes du marché" steps={sheet.steps} />
      )}
    </>
  );
}

function Actions({ page }: { page: ContractPage }): ReactElement {
  const { reference } = page.sheet;
  return (
    <>
      <PrintButton label="Imprimer la fiche" />
      <OwnAct page={page} />
      {page.mayEdit && !page.isFree && (
        <>
          <LinkButton icon="edit" to={paths.editContract(reference)}>
            Modifier
          </LinkButton>
          <LifeActs page={page} />
        </>
      )}
      {page.isFree && (
        <Form method="post" action={paths.takeContract(reference)}>
          <Button variant="primary">Prendre en charge</Button>
        </Form>
      )}
    </>
  );
}
