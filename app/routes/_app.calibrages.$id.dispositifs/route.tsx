import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEditStudy } from "#app/domain/study-state.ts";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { decisionsFormSchema } from "#app/features/study-evidence/decisions-form.schema.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { followField, followProposals } from "#app/features/study-evidence/follow-proposals.ts";
import { saveDecisions } from "#app/features/study-evidence/save-decisions.server.ts";
import { studyEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { refuseUnless } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { answerDecisions } from "./answer-decisions.server.ts";
import { DecisionActs } from "./decision-acts.tsx";
import { mechanismLine } from "./mechanism-line.ts";
import { MechanismsChart } from "./mechanisms-chart.tsx";
import { MechanismsTable } from "./mechanisms-table.tsx";
import { TerritoryLine } from "./territory-line.tsx";
import { typedDecisions } from "./typed-decisions.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? pageTitle("Dispositifs", page.title) : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, db, study, lots, today } = await askOwnStudy(args, "view studies");
  const evidence = await studyEvidence(db, { study, lots, today });
  const byId = new Map(evidence.lots.map((lot) => [lot.id, lot]));
  return {
    id: study.id as string,
    title: study.title,
    seen: String(study.revision),
    mayEdit: mayEditStudy(study.state, viewer.role),
    territory: evidence.territory && { asked: evidence.territory.asked, done: evidence.territory.done },
    lines: lots.flatMap((lot) => {
      const found = byId.get(lot.id);
      return found ? [mechanismLine(lot, found)] : [];
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, scope, db, study, lots, today } = await askOwnStudy(args, "edit study");
  const archived = !mayEditStudy(study.state, viewer.role);
  refuseUnless(viewer, "edit study", { relation: "own", archived });
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: decisionsFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const input = form.has(followField)
    ? followProposals(submission.value, (await studyEvidence(db, { study, lots, today })).lots)
    : submission.value;
  const saved = await saveDecisions(db, { viewer, scope, id: study.id, seen, input });
  return answerDecisions(study.id, saved, submission);
}

export default function MechanismsRoute(): ReactElement {
  const { id, title, seen, mayEdit, territory, lines } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const typed = mayEdit ? typedDecisions(lines, reply?.result) : null;
  const table = <MechanismsTable study={id} lines={lines} typed={typed} />;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Notes de calibrage", to: paths.studies() },
          { label: title, to: paths.study(id) },
        ]}
        title="Quel dispositif pour quel lot"
        context="Une proposition par lot, avec ses raisons&nbsp;: c’est vous qui décidez."
      />
      {lines.length === 0 ? (
        <EmptyState
          kind="never"
          title="Aucun lot dans cette note."
          actions={<LinkButton to={paths.study(id)}>Ajouter des lots</LinkButton>}
        />
      ) : (
        <>
          <MechanismsChart lines={lines} />
          {territory !== null && <TerritoryLine {...territory} />}
          {reply?.conflict && <Conflict conflict={reply.conflict} />}
          {reply !== undefined && reply.conflict === null && (
            <div role="alert">
              <Notice tone="at_risk" title="Rien n’est enregistré.">
                Complétez les lots signalés dans le tableau.
              </Notice>
            </div>
          )}
          {mayEdit ? (
            <Form method="post" className="stack" key={seen}>
              <input type="hidden" name={recordFields.seen} value={reply?.seen ?? seen} />
              {table}
              <DecisionActs lines={lines} />
            </Form>
          ) : (
            table
          )}
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
