import { messageKinds, type MessageKind } from "#app/domain/message-kind.ts";
import type { ContractAct } from "#db/queries/contracts/contract-trail.server.ts";
import type { HistoryMessage } from "#db/queries/message-log.server.ts";

/** What was done with a message: « Relance, niveau 1, » + « envoyée » or « envoyé ». */
const messageActs: Readonly<Record<string, string>> = {
  "message.sent": "envoyé",
  "message.resent": "renvoyé",
  "message.posted": "marqué",
  "notice.prepared": "préparé",
};
const feminine: readonly MessageKind[] = ["reminder_1", "reminder_2", "formal_notice"];

export type MessageEvent = { what: string; messageId: string };

/** An act on a message, in words: « Relance, niveau 1, envoyée à compta@exemple.fr (Alpes Façades) ». Else undefined. */
export function messageEventOf(
  { act, changes }: Pick<ContractAct, "act" | "changes">,
  messages: readonly HistoryMessage[],
): MessageEvent | undefined {
  const done = messageActs[act];
  const message = messages.find(({ id }) => changes.some(({ objectId }) => objectId === id));
  if (done === undefined || message === undefined) return undefined;
  const { kind, state, to, companyName } = message;
  const waits = act === "message.sent" && state === "outbox" ? "gardé dans les envois" : done;
  const words = feminine.includes(kind) ? waits.replace(/^\p{L}+/u, "$&e") : waits;
  const whom = to ?? companyName ?? "";
  const company = to === null || companyName === null ? "" : ` (${companyName})`;
  const end = act === "message.posted" ? " comme partie par vos soins" : "";
  const where = whom === "" ? "" : `${waits === done ? " à" : ", pour"} ${whom}${company}`;
  return { what: `${messageKinds[kind]}, ${words}${end}${where}`, messageId: message.id };
}
