import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { sendMessage } from "#app/features/messages/send-message.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, envOf, todayOf } from "#app/platform/request-context.server.ts";
import { findLotHost, listOpenedLots } from "#db/queries/opportunities/opened-lots.server.ts";
import type { OwnLot } from "#db/queries/opportunities/own-answers.server.ts";
import { findStructureName } from "#db/queries/structures/structure-criteria.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { opportunityName } from "#app/features/opportunities/opportunity-name.ts";

export type Told = OwnLot & {
  viewer: Viewer;
  what: "interested" | "taken back" | "question";
  /** Of the answer or the message: the same is never told twice. */
  onceKey: string;
};

const words = {
  interested: { subject: "Une structure est intéressée", does: "est intéressée par" },
  "taken back": { subject: "Une structure n’est plus intéressée", does: "n’est plus intéressée par" },
  question: { subject: "Une structure vous écrit", does: "vous a écrit un message à propos de" },
} as const satisfies Record<Told["what"], { subject: string; does: string }>;

/**
 * Tells the host that follows the lot what a structure answered or asked: where to read it, never the words written. Only
 * when there is a mail server and the host gave an address; its lists say the same. After the answer itself, which stands
 * whatever the server does.
 */
export async function tellHost(context: AppLoadContext, told: Told): Promise<void> {
  const { lotId, organisationId, viewer, what, onceKey } = told;
  const db = databaseOf(context);
  const { mail, publicOrigin } = envOf(context);
  if (mail === null) return;
  const host = await findLotHost(db, lotId);
  const [lot] = await listOpenedLots(db, { today: todayOf(context), lots: [lotId] });
  const structure = await findStructureName(db, organisationId);
  if (host === undefined || host.email === null || lot === undefined || structure === undefined) return;
  const { subject, does } = words[what];
  const name = opportunityName(lot);
  const link = `${publicOrigin}${paths.opportunityAnswer(lotId, structure.siret)}`;
  await sendMessage(context, {
    kind: "opportunity_answer",
    hostId: host.id,
    contractId: null,
    organisationId,
    to: host.email,
    subject: `${subject}\u00a0: ${name}`,
    body: `Bonjour,\n\n${structure.name} ${does} «\u00a0${name}\u00a0».\n\nPour lire et répondre\u00a0: ${link}`,
    accountId: viewer.accountId as AccountId,
    onceKey,
  });
}
