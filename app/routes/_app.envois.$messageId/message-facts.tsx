import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { MessageTag } from "#app/features/messages/message-tag.tsx";
import { sentWords } from "#app/features/messages/sent-words.ts";
import { paths } from "#app/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { MessagePage } from "./read-message.server.ts";

/** To whom, for which contract, when, and what became of it. */
export function MessageFacts({ page: { message, hasMail } }: { page: MessagePage }): ReactElement {
  const isLetter = message.channel === "letter";
  return (
    <>
      {message.state === "failed" && (
        <Notice tone="late" title="Ce message n’est pas parti.">
          {message.failure}
        </Notice>
      )}
      {message.state === "outbox" && !isLetter && !hasMail && (
        <Notice tone="at_risk" title="Aucun serveur de courriel n’est réglé.">
          Copiez ce message dans votre messagerie, puis notez le jour de son envoi.
        </Notice>
      )}
      <div className="panel panel-pad">
        <Facts
          facts={[
            { label: "État", value: <MessageTag state={message.state} /> },
            {
              label: "À",
              value: [message.companyName, isLetter ? "par courrier" : (message.to ?? "sans adresse")]
                .filter((part) => part !== null)
                .join(", "),
            },
            {
              label: "Marché",
              value:
                message.contractReference === null ? (
                  "–"
                ) : (
                  <Link to={paths.contract(message.contractReference)}>
                    {`${message.contractTitle ?? ""} (${message.contractReference})`}
                  </Link>
                ),
            },
            {
              label: "Préparé",
              value: `${formatInstant(message.createdAt)}${message.accountName === null ? "" : `, par ${message.accountName}`}`,
            },
            { label: "Envoyé", value: leftWords(message.sentAt, isLetter) },
          ]}
        />
      </div>
    </>
  );
}

function leftWords(sentAt: string | null, isLetter: boolean): string {
  if (sentAt === null) return "Pas encore";
  return isLetter ? `${sentWords(sentAt)}, par courrier recommandé` : sentWords(sentAt);
}
