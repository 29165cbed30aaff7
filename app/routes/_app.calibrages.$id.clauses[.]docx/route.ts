import type { LoaderFunctionArgs } from "@remix-run/node";
import { kitContent } from "#app/features/clauses/kit-content.ts";
import { readKit } from "#app/features/clauses/read-kit.server.ts";
import { sendDocx } from "#app/features/documents/send-document.server.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";

const longestName = 60;

/** The clauses of a study, to open in a word processor. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { viewer, db, study, lots, today } = await askOwnStudy(args, "view studies");
  return sendDocx(args.context, viewer, {
    name: `clauses_${study.title.slice(0, longestName)}`,
    auditedAs: `clauses:${study.id}`,
    content: kitContent(await readKit(db, { study, lots, today }), today),
  });
}
