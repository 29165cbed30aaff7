import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { ExchangeAct } from "#app/features/study-exchange/exchange-words.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { ExchangeForm } from "./exchange-form.tsx";
import type { ExchangePage } from "./read-exchange.server.ts";

type Props = {
  page: ExchangePage;
  /** What the server said of the last sending of that form; null for another. */
  resultOf: (acts: readonly ExchangeAct[]) => SubmissionResult | null;
};

/** What can be done now: send, or answer; and, folded, give up. */
export function ActsSections({ page, resultOf }: Props): ReactElement {
  const order: readonly ExchangeAct[] = [
    "submitted",
    "approved",
    "returned",
    "commented",
    "withdrawn",
    "reopened",
  ];
  const acts = order.filter((act) => page.acts.includes(act));
  const blocked = page.sending?.missing.blocks === true;
  const shown = blocked ? acts.filter((act) => act !== "submitted") : acts;
  const giveUp = ["dropped"] as const;
  return (
    <>
      {page.sending !== null && <BeforeSending page={page} sending={page.sending} />}
      {shown.length > 0 && (
        <Section title={titleOf(page)} panel>
          {page.sending !== null && !blocked && <DueSentence sending={page.sending} />}
          {page.approving.length > 0 && (
            <p>
              {`${page.approving.join(" ")} `}
              <Link to={paths.studyMechanisms(page.id)}>Voir ce qui est proposé</Link>
            </p>
          )}
          <ExchangeForm
            key={shown.join(" ")}
            page={page}
            acts={shown}
            quiet={!goesOn(shown)}
            result={resultOf(shown)}
          />
        </Section>
      )}
      {page.acts.includes("dropped") && (
        <Details summary="Abandonner cette note" open={resultOf(giveUp) !== null}>
          <div className="stack">
            <p className="soft">Elle reste lisible, et peut être rouverte.</p>
            <ExchangeForm page={page} acts={giveUp} quiet result={resultOf(giveUp)} />
          </div>
        </Details>
      )}
    </>
  );
}

/** Whether the first button is what the page is for. */
function goesOn([first]: readonly ExchangeAct[]): boolean {
  return first === "submitted" || first === "approved";
}

function titleOf({ acts, isBuyer }: ExchangePage): string {
  if (acts.includes("submitted")) return "Envoyer à la facilitatrice";
  if (acts.includes("approved")) return "Votre réponse";
  return isBuyer ? "Écrire à la facilitatrice" : "Écrire à l’acheteur";
}

type Sending = NonNullable<ExchangePage["sending"]>;

function BeforeSending({ page, sending }: { page: ExchangePage; sending: Sending }): ReactElement | null {
  const { blocks, words } = sending.missing;
  if (words.length === 0) return null;
  return (
    <Notice
      tone="at_risk"
      title={
        blocks ? "La note ne peut pas encore partir." : "Vous pouvez l’envoyer, mais il manque encore\u00a0:"
      }
      actions={
        <LinkButton size="small" to={paths.study(page.id)}>
          {blocks ? "Ajouter des lots" : "Compléter la note"}
        </LinkButton>
      }
    >
      <ul>
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

function DueSentence({ sending }: { sending: Sending }): ReactElement {
  return (
    <p>
      {`Envoyée aujourd’hui, la note attend une réponse au plus tard le ${formatDay(sending.dueOn)} (${countOf(sending.weeks, "semaine")}).`}
    </p>
  );
}
