import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { contractStageCodes, contractStages } from "#app/domain/contract-stage.ts";
import { filterParams } from "#app/features/contracts/contract-filters.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { formatMonth, formatTightDay } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Steps, type Step } from "#app/ui/steps.tsx";
import { Tag } from "#app/ui/tag.tsx";
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
          <Tag>Marché annulé</Tag> Il ne compte dans aucun indicateur.
        </p>
      ) : (
        <Steps label="Étapes du marché" steps={stepsOf(sheet)} />
      )}
    </>
  );
}

function Actions({ page }: { page: ContractPage }): ReactElement {
  const { reference } = page.sheet;
  return (
    <>
      <Button
        type="button"
        icon="print"
        onClick={() => {
          window.print();
        }}
      >
        Imprimer la fiche
      </Button>
      {page.mayEdit && !page.isFree && (
        <LinkButton variant="primary" icon="edit" to={paths.editContract(reference)}>
          Modifier
        </LinkButton>
      )}
      {page.isFree && (
        <Form method="post" action={paths.takeContract(reference)}>
          <Button variant="primary">Prendre en charge</Button>
        </Form>
      )}
    </>
  );
}

const steps = contractStageCodes.filter((stage) => stage !== "cancelled");

/** Each stage with the date that tells it, when one is known. */
function stepsOf({ stage, dates }: ContractPage["sheet"]): Step[] {
  const current = steps.findIndex((code) => code === stage);
  const { consultationOn, notifiedOn, startsOn, endsOn } = dates;
  const details: Readonly<Partial<Record<(typeof steps)[number], string | null>>> = {
    published: consultationOn && formatTightDay(consultationOn),
    awarded: notifiedOn && formatTightDay(notifiedOn),
    running: startsOn && `${current >= 3 ? "depuis le" : "prévu le"} ${formatTightDay(startsOn)}`,
    closed: endsOn && (stage === "closed" ? formatTightDay(endsOn) : `prévu ${formatMonth(endsOn)}`),
  };
  return steps.map((code, index) => ({
    label: contractStages[code].label,
    detail: details[code] ?? undefined,
    state: index < current ? "past" : index === current ? "current" : "coming",
  }));
}
