import { Form } from "@remix-run/react";
import { useState, type ReactElement } from "react";
import type { FollowUpPage } from "#app/features/outcomes/follow-up-page.server.ts";
import { followUpIntents } from "#app/features/outcomes/outcome-form.schema.ts";
import { Button } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import { AttemptForm } from "./attempt-form.tsx";
import type { FollowUpReply } from "./follow-up-reply.ts";
import { RecordForm } from "./record-form.tsx";

type Props = { page: FollowUpPage; reply: FollowUpReply | undefined };

/** The situation, or the call that did not give it; nothing for someone who has no exit. */
export function FollowUpForms({ page, reply }: Props): ReactElement | null {
  // One warning for both: a page has a single blocker.
  const [dirty, setDirty] = useState({ record: false, attempt: false });
  useUnsavedWarning(dirty.record || dirty.attempt);
  if (page.exit === null) return null;
  const noteDirty = (form: keyof typeof dirty) => (isDirty: boolean) => {
    setDirty((before) => (before[form] === isDirty ? before : { ...before, [form]: isDirty }));
  };
  return (
    <>
      {page.proposesUnreachable && <Unreachable page={page} />}
      <div className="halves section">
        <RecordForm
          key={`record ${page.records.length}`}
          page={page}
          reply={reply?.form === "record" ? reply : undefined}
          onDirty={noteDirty("record")}
        />
        <AttemptForm
          key={`attempt ${page.attempts.length}`}
          page={page}
          reply={reply?.form === "attempt" ? reply : undefined}
          onDirty={noteDirty("attempt")}
        />
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
      Notée injoignable, la personne quitte la liste et compte ainsi dans l’indicateur 6.
    </Notice>
  );
}
