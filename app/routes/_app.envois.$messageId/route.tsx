import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { messageKinds } from "#app/domain/message-kind.ts";
import { messageIntents } from "#app/features/messages/message-form.schema.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { answerMessage } from "./answer-message.server.ts";
import { MarkForm } from "./mark-form.tsx";
import { MessageFacts } from "./message-facts.tsx";
import { MessageText } from "./message-text.tsx";
import { askMessage, messagePage } from "./read-message.server.ts";
import { ResendForm } from "./resend-form.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Message", "Envois") },
];

export async function loader(args: LoaderFunctionArgs) {
  return messagePage(await askMessage(args));
}

export async function action(args: ActionFunctionArgs) {
  const { ask, message } = await askMessage(args);
  return answerMessage({ context: args.context, ask, message, form: await readForm(args.request) });
}

export default function MessageRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result ?? null;
  const { message, hasMail } = page;
  const isLetter = message.channel === "letter";
  const replyTo = (intent: string) => (result?.initialValue?.intent === intent ? result : null);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Relances", to: paths.reminders() },
          { label: "Envois", to: paths.messages() },
        ]}
        title={messageKinds[message.kind]}
        context={message.subject}
        actions={
          isLetter ? (
            <LinkButton
              variant={message.state === "sent" ? "quiet" : "primary"}
              icon="download"
              to={paths.messageLetter(message.id)}
              reloadDocument
            >
              Télécharger le courrier
            </LinkButton>
          ) : undefined
        }
      />
      <div className="stack">
        <MessageFacts page={page} />
        {message.state !== "sent" && !isLetter && hasMail && (
          <ResendForm key={message.state} page={page} result={replyTo(messageIntents.resend)} />
        )}
        <MessageText message={message} />
        {message.state !== "sent" && (
          <MarkForm key={`mark ${message.state}`} page={page} result={replyTo(messageIntents.mark)} />
        )}
      </div>
    </>
  );
}

export const ErrorBoundary = RouteError;
