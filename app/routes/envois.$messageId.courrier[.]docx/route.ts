import type { LoaderFunctionArgs } from "@remix-run/node";
import { askReminders } from "#app/features/reminders/ask-reminders.server.ts";
import { noticeLetter } from "#app/features/reminders/notice-letter.server.ts";
import { writeLetter } from "#app/platform/docx/letter.server.ts";
import { findMessage } from "#db/queries/message-log.server.ts";

/** A letter kept in the log, as a document to print, sign and post. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, hostId, hostName } = await askReminders(request, context);
  const message = await findMessage(db, hostId, params.messageId ?? "");
  if (message?.channel !== "letter") throw new Response(null, { status: 404 });
  const file = await writeLetter(noticeLetter(message, hostName));
  const name = `courrier-${(message.contractReference ?? "").replace(/[^\w-]+/g, "-")}.docx`;
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
