import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";

/** The form that signs out. A whole document comes back: what the page kept in memory goes too. */
export function SignOut(): ReactElement {
  return (
    <Form method="post" action={paths.signOut()} reloadDocument>
      <button className="link-button" type="submit">
        Se déconnecter
      </button>
    </Form>
  );
}
