import type { AppLoadContext } from "@remix-run/node";
import type { MessageKind } from "#app/domain/message-kind.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { sendMessage } from "#app/features/messages/send-message.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, envOf } from "#app/platform/request-context.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { listReaders } from "#db/queries/studies/study-readers.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import type { ExchangeAct } from "./exchange-words.ts";

type Told = { kind: MessageKind; subject: string; what: string };
type Done = { viewer: Viewer; study: Study; act: ExchangeAct };

/**
 * Tells the accounts of the other side by e-mail what was done: where to read it, never the words written. Only when
 * there is a mail server: the list and « Aujourd’hui » say the same. Done after the act itself, which stands whatever
 * the server does.
 */
export async function tellOtherSide(context: AppLoadContext, done: Done): Promise<void> {
  const { study, viewer } = done;
  const told = wordsOf(done);
  const { mail, publicOrigin } = envOf(context);
  if (told === null || mail === null || study.hostId === null) return;
  const reader =
    viewer.role === "authority"
      ? ({ role: "facilitator", organisationId: study.hostId } as const)
      : ({ role: "authority", organisationId: study.authorityId } as const);
  for (const to of await listReaders(databaseOf(context), reader)) {
    await sendMessage(context, {
      kind: told.kind,
      hostId: study.hostId,
      contractId: null,
      organisationId: viewer.role === "authority" ? null : study.authorityId,
      to,
      subject: `${told.subject}\u00a0: ${study.title}`,
      body: `Bonjour,\n\n${told.what}\n\nPour la lire et répondre\u00a0: ${publicOrigin}${paths.studyExchange(study.id)}`,
      accountId: viewer.accountId as AccountId,
    });
  }
}

/** What the other side is told; null for an act that asks nothing of it. */
function wordsOf({ study, viewer, act }: Done): Told | null {
  const { title, authorityName } = study;
  const name = `la note de calibrage «\u00a0${title}\u00a0»`;
  switch (act) {
    case "submitted": {
      const due = study.dueOn === null ? "" : ` Réponse attendue au plus tard le ${formatDay(study.dueOn)}.`;
      return {
        kind: "study_submitted",
        subject: "Note de calibrage à relire",
        what: `${authorityName} vous envoie ${name}.${due}`,
      };
    }
    case "returned":
      return {
        kind: "study_answered",
        subject: "Note de calibrage à revoir",
        what: `Votre facilitatrice vous renvoie ${name}, avec un mot.`,
      };
    case "approved":
      return {
        kind: "study_answered",
        subject: "Note de calibrage validée",
        what: `Votre facilitatrice a validé ${name}.`,
      };
    case "commented": {
      const who = viewer.role === "authority" ? authorityName : "Votre facilitatrice";
      return {
        kind: "study_message",
        subject: "Message sur une note de calibrage",
        what: `${who} a écrit un message sur ${name}.`,
      };
    }
    case "withdrawn":
    case "reopened":
    case "dropped":
      return null;
  }
}
