import type { ReactElement } from "react";
import type { RecordFrame } from "#app/features/record-form/record-form.tsx";
import { ClauseForm } from "./clause-form.tsx";
import { CriteriaForm } from "./criteria-form.tsx";
import type { NewProposalPage } from "./read-new.server.ts";
import { ValueForm } from "./value-form.tsx";

/** The form of what is proposed, by what it is about. */
export function ProposalForm({ page, frame }: { page: NewProposalPage; frame: RecordFrame }): ReactElement {
  const { target, standing } = page;
  if (target.subject === "value") return <ValueForm kind={target.kind} unit={target.unit} frame={frame} />;
  if (target.subject === "clause" && standing.subject === "clause") {
    const { text, placeholders } = standing;
    const words = { title: text.title, body: text.body };
    return <ClauseForm code={target.code} text={words} placeholders={placeholders} frame={frame} />;
  }
  return <CriteriaForm listed={standing.subject === "criteria" ? standing.listed : []} frame={frame} />;
}
