import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendXlsx } from "#app/features/documents/send-document.server.ts";
import { askGrant } from "#app/features/grants/ask-grant.server.ts";
import { dialogueXlsx } from "#app/features/grants/dialogue-xlsx.server.ts";
import { grantDialogue } from "#app/features/grants/grant-dialogue.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";

/** The dialogue de gestion of a host’s year, to work on. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { viewer, db, host, year, today } = await askGrant(args, "view grants");
  const settings = await readSettings(db);
  const dialogue = await grantDialogue(db, viewer, { host, year, today, settings });
  const name = `dialogue-de-gestion_${year}_porteur-${host.siret}`;
  return sendXlsx(args.context, viewer, { name, body: await dialogueXlsx(dialogue) });
}
