import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { openingIntents } from "#app/features/opportunity-follow/opening-form.schema.ts";
import { answersWords } from "#app/features/opportunity-follow/count-words.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { atStart } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { OpeningPage } from "./read-page.server.ts";

/** Whether the lot is open, since when, and the button that turns it the other way. */
export function OpeningState({ page }: { page: OpeningPage }): ReactElement | null {
  const { state, refusal } = page;
  if (state === "never") {
    return refusal === null ? null : (
      <Notice
        tone="at_risk"
        title={refusal}
        actions={
          <LinkButton size="small" to={paths.contract(page.contract.reference)}>
            Voir le marché
          </LinkButton>
        }
      >
        Ce lot ne peut pas être ouvert aux structures.
      </Notice>
    );
  }
  const isOpen = state !== "closed";
  const shown = isOpen && refusal === null;
  return (
    <Notice
      {...(shown ? {} : { tone: "at_risk" as const })}
      title={titleOf(page)}
      actions={
        <Form method="post">
          <input
            type="hidden"
            name={recordFields.intent}
            value={isOpen ? openingIntents.close : openingIntents.reopen}
          />
          <Button size="small" disabled={!isOpen && refusal !== null}>
            {isOpen ? "Fermer aux structures" : "Rouvrir aux structures"}
          </Button>
        </Form>
      }
    >
      {refusal === null
        ? `${atStart(answersWords(page.counts))}.`
        : `${refusal} Les structures ne le voient plus.`}
    </Notice>
  );
}

function titleOf({ state, openedOn, closedOn }: OpeningPage): string {
  if (state === "closed") return `Fermé aux structures depuis le ${formatDay(closedOn ?? "")}.`;
  const since = formatDay(openedOn ?? "");
  return state === "scheduled"
    ? `Ouvert aux structures à partir du ${since}.`
    : `Ouvert aux structures depuis le ${since}.`;
}
