import { redirect, type AppLoadContext } from "@remix-run/node";
import { mayEditStudy } from "#app/domain/study-state.ts";
import { paths } from "#app/paths.ts";
import { askOwnStudy } from "./own-study.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/** A page that changes a study: who asks, with the study; back to the study, which says its state, when it may not change. */
export async function askEditableStudy(args: Asked) {
  const asked = await askOwnStudy(args, "edit study");
  if (mayEditStudy(asked.study.state, asked.viewer.role)) return asked;
  const toStudy: Response = redirect(paths.study(asked.study.id));
  throw toStudy;
}
