import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { NoticeActs } from "#app/features/notices/notice-acts.tsx";
import { directField } from "#app/features/notices/notice-intents.ts";
import type { NoticePage } from "#app/features/notices/read-notice.server.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";

/** What may be done with this notice; a facilitator makes it a programmed contract in one click, or checks it first. */
export function NoticeActions({ page }: { page: NoticePage }): ReactElement {
  const { notice, isStructure, newContractId } = page;
  const { state, formAction } = useNavigation();
  const isMaking = state !== "idle" && formAction === paths.convertNotice(notice.id);
  return (
    <>
      <div className="actions">
        {!isStructure && notice.contract === null && (
          <>
            <Form method="post" action={paths.convertNotice(notice.id)}>
              <input type="hidden" name={directField} value="1" />
              <input type="hidden" name="id" value={newContractId} />
              <Button variant="primary" icon="folder" disabled={isMaking}>
                {isMaking ? "Création…" : "En faire un marché programmé"}
              </Button>
            </Form>
            <LinkButton to={paths.convertNotice(notice.id)}>Relire avant de créer</LinkButton>
          </>
        )}
        <NoticeActs notice={notice} back="notice" isPrimary={isStructure} />
      </div>
      {!isStructure && notice.contract === null && (
        <p className="soft small">
          Le marché est créé pour votre porteur à l’étape «&nbsp;Programmé&nbsp;», sa consultation datée du
          jour de l’avis, un seul lot, dispositif à préciser. Passez-le à «&nbsp;Publié&nbsp;» une fois la
          clause vérifiée.
        </p>
      )}
    </>
  );
}
