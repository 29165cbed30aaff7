import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { FollowUpPage } from "#app/features/outcomes/follow-up-page.server.ts";
import { followUpIntents } from "#app/features/outcomes/outcome-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { AttemptForm } from "./attempt-form.tsx";
import type { FollowUpReply } from "./follow-up-reply.ts";
import { RecordForm } from "./record-form.tsx";

type Props = { page: FollowUpPage; reply: FollowUpReply | undefined };

/** The situation, or the call that did not give it; nothing for someone who has no exit. */
export function FollowUpForms({ page, reply }: Props): ReactElement | null {
  if (page.exit === null) return null;
  return (
    <>
      {page.proposesUnreachable && <Unreachable page={page} />}
      <div className="halves section">
        <RecordForm page={page} reply={reply?.form === "record" ? reply : undefined} />
        <AttemptForm page={page} reply={reply?.form === "attempt" ? reply : undefined} />
      </div>
    </>
  );
}

/** After several calls in vain: one button says that nobody knows. */
function Unreachable({ page }: { page: FollowUpPage }): ReactElement {
  const missed = page.attempts.filter(({ result }) => result !== "reached").length;
  return (
    <Notice
      tone="at_risk"
      title={`${countOf(missed, "appel")} sans réponse utile.`}
      actions={
        <Form method="post">
          <input type="hidden" name="intent" value={followUpIntents.record} />
          <input type="hidden" name="id" value={page.ids.record} />
          <input type="hidden" name="datedOn" value={page.today} />
          <input type="hidden" name="reason" value="no_news" />
          <Button>Noter injoignable</Button>
        </Form>
      }
    >
      La personne quitte alors la liste, et compte comme injoignable dans l’indicateur 6.
    </Notice>
  );
}
