import type { ReactElement } from "react";
import { contractStages } from "#app/domain/contract-stage.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf, formatHours } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { CloseForm } from "./close-form.tsx";
import type { CloseReply } from "./close-reply.ts";
import { MissingSection, PendingSection } from "./missing-section.tsx";
import { RecapTable } from "./recap-table.tsx";
import type { ClosingPage } from "./read-closing-page.server.ts";

type Props = { page: ClosingPage; reply: CloseReply | undefined };

/** What a contract ends on: what was owed and done, what is missing, then its end. */
export function ClosingScreen({ page, reply }: Props): ReactElement {
  const { facts, reason } = page;
  const { contract } = facts;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: contract.title, to: paths.contract(contract.reference) },
        ]}
        title="Clôture du marché"
        context={`${contract.reference} · ${contract.title}`}
      />
      {reply?.refusal && (
        <div role="alert">
          <Notice tone="late" title={reply.refusal} />
        </div>
      )}
      <StateNotice page={page} />
      {reason !== null && <p>{`Motif noté à la clôture\u00a0: ${reason}`}</p>}
      <Section title="Bilan des heures">
        <RecapTable facts={facts} />
      </Section>
      <MissingSection facts={facts} />
      <PendingSection facts={facts} />
      {contract.stage === "running" && page.openStatements === 0 && (
        <Section title="Clore le marché">
          <CloseForm page={page} reply={reply} />
        </Section>
      )}
    </>
  );
}

/** The one thing to know, with its act. */
function StateNotice({ page }: Pick<Props, "page">): ReactElement {
  const { facts, closedOn, openStatements } = page;
  const { contract, complete, total } = facts;
  const { reference, stage } = contract;
  if (stage === "closed") {
    const title = closedOn === null ? "Marché clos." : `Marché clos le ${formatDay(closedOn)}.`;
    if (!complete) {
      const missing = (
        <LinkButton size="small" reloadDocument to={paths.contractDocument(reference, "attestation.pdf")}>
          Télécharger l’état de ce qui manque
        </LinkButton>
      );
      return (
        <Notice tone="at_risk" title={title} actions={missing}>
          {`Tout n’a pas été fait\u00a0: il n’y a pas d’attestation de réalisation.`}
        </Notice>
      );
    }
    const attestation = (
      <LinkButton size="small" reloadDocument to={paths.contractDocument(reference, "attestation.pdf")}>
        Attestation de réalisation
      </LinkButton>
    );
    return (
      <Notice tone="done" title={title} actions={attestation}>
        Toutes les heures dues sont faites et validées.
      </Notice>
    );
  }
  if (stage !== "running") {
    const step = (
      <LinkButton size="small" to={paths.contractStep(reference)}>
        Voir les étapes
      </LinkButton>
    );
    return (
      <Notice title={`Ce marché est à l’étape ${contractStages[stage].label}.`} actions={step}>
        Il se clôt quand il est en cours.
      </Notice>
    );
  }
  if (openStatements > 0) {
    const grid = (
      <LinkButton size="small" to={paths.hoursGrid(reference)}>
        Ouvrir la grille des heures
      </LinkButton>
    );
    return (
      <Notice
        tone="late"
        title={`${countOf(openStatements, "relevé")} à valider avant de clore.`}
        actions={grid}
      >
        Clore par-dessus ferait perdre ces heures.
      </Notice>
    );
  }
  return complete ? (
    <Notice tone="done" title="Tout est fait et validé.">
      L’attestation de réalisation sera prête une fois le marché clos.
    </Notice>
  ) : (
    <Notice
      tone="at_risk"
      title={
        total.remaining > 0 ? `Il manque ${formatHours(total.remaining)}.` : "Des mois ne sont pas déclarés."
      }
    >
      Vous pouvez clore quand même, en disant pourquoi.
    </Notice>
  );
}
