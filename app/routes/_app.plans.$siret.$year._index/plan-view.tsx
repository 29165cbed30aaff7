import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { planIntents } from "#app/features/plans/plan-form.schema.ts";
import { PlanTable } from "#app/features/plans/plan-table.tsx";
import { progressWords } from "#app/features/plans/plan-summary.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { RemarksSection } from "./remarks-section.tsx";
import type { PlanPage } from "./plan-page.ts";

type Props = { page: PlanPage; reply: { result: SubmissionResult } | undefined };

/** A plan: what it answers, its lines by dimension, what is said of it, what was changed. */
export function PlanView({ page, reply }: Props): ReactElement {
  const { hostName, year, today, isOwn, diagnosis, lines, siret, total, history } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "Plans d’actions", to: paths.plans({ annee: String(year) }) }]}
        title={`Plan d’actions ${year}`}
        context={`${hostName}. ${sharedWords(page)} ${progressWords(total)}`}
        actions={<PlanActs page={page} />}
      />
      <Section title="Diagnostic" id="diagnostic" panel>
        {diagnosis === null ? (
          <p className="soft">Aucun diagnostic écrit.</p>
        ) : (
          diagnosis.split(/\n+/).map((text, index) => <p key={index}>{text}</p>)
        )}
      </Section>
      <Section title="Actions prévues" id="actions" note={countOf(lines.length, "action")}>
        {lines.length === 0 ? (
          <EmptyState kind="never" title="Aucune action prévue" icon="check">
            {isOwn
              ? "Ajoutez ce que vous prévoyez de faire dans l’année, dimension par dimension."
              : "Le porteur n’a encore rien inscrit dans ce plan."}
          </EmptyState>
        ) : (
          <PlanTable
            caption={`${countOf(lines.length, "action prévue", "actions prévues")} par ${hostName} en ${year}, par dimension`}
            lines={lines}
            edit={isOwn ? { siret, year, today } : undefined}
          />
        )}
      </Section>
      <RemarksSection page={page} reply={reply} />
      {history.length > 0 && (
        <Section title="Historique" id="historique">
          <Timeline events={history} />
        </Section>
      )}
    </>
  );
}

function PlanActs({ page }: { page: PlanPage }): ReactElement {
  const { siret, year, isOwn, sharedOn } = page;
  return (
    <>
      <LinkButton icon="download" to={paths.planFile(siret, year, "pdf")} reloadDocument download>
        PDF
      </LinkButton>
      <LinkButton icon="download" to={paths.planFile(siret, year, "csv")} reloadDocument download>
        CSV
      </LinkButton>
      {isOwn && (
        <LinkButton icon="edit" to={paths.editPlan(siret, year)}>
          Modifier
        </LinkButton>
      )}
      {isOwn && sharedOn === null && (
        <Form method="post">
          <input type="hidden" name="intent" value={planIntents.share} />
          <Button>Partager avec les directions territoriales</Button>
        </Form>
      )}
      {isOwn && (
        <LinkButton icon="plus" variant="primary" to={paths.newPlannedAction(siret, year)}>
          Ajouter une action
        </LinkButton>
      )}
    </>
  );
}

function sharedWords({ sharedOn, isOwn }: PlanPage): string {
  if (sharedOn !== null) return `Partagé le ${formatDay(sharedOn)}\u202f; la suite s’y voit aussi.`;
  return isOwn ? "Brouillon\u00a0: vous seuls le voyez." : "";
}
