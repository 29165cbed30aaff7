import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { draftIntents } from "#app/features/edition-desk/draft-form.schema.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { DraftPage } from "./read-draft.server.ts";

/** The draft may go; asked twice, since it goes at once. */
export function DeleteSection({ page }: { page: DraftPage }): ReactElement {
  if (!page.isDeleting) {
    return (
      <p className="section">
        <Link to={`${paths.editionDraft(page.id)}?supprimer=1#supprimer`}>Supprimer ce brouillon</Link>
      </p>
    );
  }
  return (
    <div className="section" id="supprimer">
      <Notice
        tone="at_risk"
        title={"Supprimer ce brouillon\u202f?"}
        actions={
          <Form method="post" className="actions">
            <input type="hidden" name="seen" value={page.revision} />
            <Button name="intent" value={draftIntents.remove}>
              Supprimer le brouillon
            </Button>
            <LinkButton variant="quiet" to={paths.editionDraft(page.id)}>
              Le garder
            </LinkButton>
          </Form>
        }
      >
        Aucune édition publiée n’est touchée&nbsp;: il se recalcule quand vous voulez.
      </Notice>
    </div>
  );
}
