import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { ReviewDue } from "#app/features/study-exchange/review-due.tsx";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { ExchangePage } from "./read-exchange.server.ts";

/** Where the study is, in a sentence: with whom, since when, what is awaited. */
export function StatePanel({ page }: { page: ExchangePage }): ReactElement {
  const { due, contractReference } = page;
  return (
    <p className="lead">
      {sentence(page)}
      {due !== null && (
        <>
          {` Réponse attendue au plus tard le ${formatDay(due.on)} `}
          <ReviewDue left={due.left} />
        </>
      )}
      {contractReference !== null && (
        <>
          {" "}
          <Link to={paths.contract(contractReference)}>{`Voir le marché ${contractReference}`}</Link>
        </>
      )}
    </p>
  );
}

function sentence({ state, isBuyer, hostName, authorityName, submittedOn, decidedOn }: ExchangePage): string {
  const host = hostName ?? "la facilitatrice";
  const on = decidedOn === null ? "" : ` le ${formatDay(decidedOn)}`;
  switch (state) {
    case "draft":
      return isBuyer
        ? "Cette note est un brouillon\u00a0: vous pouvez encore la modifier."
        : "Cette note est un brouillon\u00a0: validez-la quand elle est juste.";
    case "submitted": {
      const since = submittedOn === null ? "" : ` le ${formatDay(submittedOn)}`;
      return isBuyer
        ? `Votre note est chez ${host}, envoyée${since}.`
        : `${authorityName} vous a envoyé cette note${since}.`;
    }
    case "returned":
      return isBuyer
        ? `${host} vous a renvoyé la note\u00a0: lisez son mot, corrigez, puis envoyez-la de nouveau.`
        : `La note est chez ${authorityName}, qui la revoit.`;
    case "approved":
      return `Note validée${on}\u00a0: ses chiffres ne changent plus.`;
    case "converted":
      return `Cette note est devenue un marché${on}.`;
    case "dropped":
      return `Note abandonnée${on}.`;
  }
}
