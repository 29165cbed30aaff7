import { messageKinds, type MessageKind } from "#app/domain/message-kind.ts";
import type { ContractAct } from "#db/queries/contracts/contract-trail.server.ts";
import type { HistoryMessage } from "#db/queries/message-log.server.ts";

const feminine: readonly MessageKind[] = [
  "reminder_1",
  "reminder_2",
  "formal_notice",
  "opportunity_reply",
  "introduction_company",
  "introduction_structure",
];

export type MessageEvent = { what: string; messageId: string };

/** An act on a message, in words: « Relance, niveau 1, envoyée à compta@exemple.fr (Alpes Façades) ». Else undefined. */
export function messageEventOf(
  { act, changes }: Pick<ContractAct, "act" | "changes">,
  messages: readonly HistoryMessage[],
): MessageEvent | undefined {
  const message = messages.find(({ id }) => changes.some(({ objectId }) => objectId === id));
  if (message === undefined) return undefined;
  const done = doneWords(act, message);
  if (done === undefined) return undefined;
  const { kind, to, companyName } = message;
  const [participle, rest] = done;
  const whom = to ?? companyName;
  const company = to === null || companyName === null ? "" : ` (${companyName})`;
  const words = `${messageKinds[kind]}, ${participle}${feminine.includes(kind) ? "e" : ""}${rest}`;
  return { what: whom === null ? words : `${words} ${whom}${company}`, messageId: message.id };
}

/** The participle, then what follows it up to the name of whom it was for. */
function doneWords(act: string, { state, channel }: HistoryMessage): readonly [string, string] | undefined {
  switch (act) {
    case "message.sent":
      return state === "sent" ? ["envoyé", " à"] : ["préparé", " pour"];
    case "message.resent":
      return ["renvoyé", " à"];
    case "message.posted":
      return ["envoyé", channel === "letter" ? " par courrier recommandé à" : " par vos soins à"];
    case "notice.prepared":
      return ["préparé", " pour"];
    default:
      return undefined;
  }
}
