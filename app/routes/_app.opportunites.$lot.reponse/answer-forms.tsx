import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import {
  answerKindOf,
  answerKinds,
  type AnswerKind,
} from "#app/features/opportunity-answers/answer-form.schema.ts";
import type { RecordReply } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { DeclineForm } from "./decline-form.tsx";
import { InterestForm } from "./interest-form.tsx";
import { QuestionForm } from "./question-form.tsx";
import type { AnswerPage } from "./read-answer-page.server.ts";

type Props = { page: AnswerPage; sent: RecordReply | undefined };

/** The three things a structure may say, each with its form. */
export function AnswerForms({ page, sent }: Props): ReactElement {
  const kind = answerKindOf(sent?.result.initialValue?.answer) ?? page.kind;
  return (
    <>
      <KindLinks page={page} kind={kind} />
      <Refusal page={page} kind={kind} />
      {kind === "question" ? (
        <QuestionForm page={page} reply={sent} />
      ) : kind === "interesse" ? (
        <InterestForm page={page} reply={sent} />
      ) : (
        <DeclineForm page={page} reply={sent} />
      )}
    </>
  );
}

function KindLinks({ page, kind }: { page: AnswerPage; kind: AnswerKind }): ReactElement {
  const codes = Object.keys(answerKinds) as AnswerKind[];
  return (
    <nav className="answer-kinds" aria-label="Votre réponse">
      {codes.map((code) => (
        <Link
          key={code}
          className="button large"
          to={paths.answerOpportunity(page.lotId, { reponse: code })}
          aria-current={code === kind ? "page" : undefined}
          preventScrollReset
          replace
        >
          {answerKinds[code].label}
        </Link>
      ))}
    </nav>
  );
}

/** Said before anything is typed: what this lot no longer takes. */
function Refusal({ page, kind }: { page: AnswerPage; kind: AnswerKind }): ReactElement | null {
  const { closing, isKeptForOthers, mayWrite } = page;
  if (closing !== null) {
    if (kind === "question" && mayWrite) return null;
    return (
      <Notice tone="at_risk" title={`Cette opportunité est ${closing}.`}>
        {mayWrite
          ? "Votre réponse ne change plus\u00a0; vous pouvez encore écrire à la facilitatrice."
          : "Elle ne prend plus de réponse."}
      </Notice>
    );
  }
  return isKeptForOthers && kind === "interesse" ? (
    <Notice tone="at_risk" title="Ce lot est réservé par la loi à d’autres structures que la vôtre.">
      Vous pouvez poser une question à la facilitatrice.
    </Notice>
  ) : null;
}
