import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { closeSession, forgottenSession } from "#app/platform/session.server.ts";

/** Nothing to see: the way in. */
export function loader() {
  return redirect(paths.signIn());
}

/** Ends the session and has the browser forget what it kept of this site. Pages are `no-store`: no cache to clear. */
export async function action({ request, context }: ActionFunctionArgs) {
  await closeSession(request, context);
  return redirect(paths.signIn(), {
    headers: { "Set-Cookie": forgottenSession, "Clear-Site-Data": '"cookies", "storage"' },
  });
}
