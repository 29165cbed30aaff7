import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { noticeBacks, noticeIntents } from "./notice-intents.ts";
import type { NoticeLine } from "./notice-line.ts";

type Props = {
  notice: Pick<NoticeLine, "id" | "title" | "mark">;
  /** Where the button leads back to; the list with its filters unless said. */
  back?: keyof typeof noticeBacks;
  /** The filters of the list it is on. */
  search?: string;
  /** Another act of the page is its primary one. */
  isPrimary?: boolean;
};

type Act = { intent: keyof typeof noticeIntents; verb: string; variant?: "primary" | "quiet" };

const follow: Act = { intent: "follow", verb: "Suivre cet avis", variant: "primary" };
const dismiss: Act = { intent: "dismiss", verb: "Écarter", variant: "quiet" };

/** What may be done with a notice, from what was. */
const actsOf: Readonly<Record<NonNullable<NoticeLine["mark"]> | "none", readonly Act[]>> = {
  none: [follow, dismiss],
  followed: [{ intent: "restore", verb: "Ne plus suivre" }, dismiss],
  dismissed: [{ intent: "restore", verb: "Remettre à regarder" }],
};

/** The buttons beside a notice: each is a form of its own, and works without script. */
export function NoticeActs({ notice, back, search = "", isPrimary = true }: Props): ReactElement {
  const { state, formData } = useNavigation();
  const isSending = state !== "idle" && formData?.get("id") === notice.id;
  return (
    <>
      {actsOf[notice.mark ?? "none"].map(({ intent, verb, variant }) => (
        <Form key={intent} method="post" action={`${paths.notices()}${search}`} preventScrollReset>
          <input type="hidden" name="intent" value={noticeIntents[intent]} />
          <input type="hidden" name="id" value={notice.id} />
          {back !== undefined && <input type="hidden" name="retour" value={noticeBacks[back]} />}
          <Button
            wide
            disabled={isSending}
            {...(variant === undefined || (variant === "primary" && !isPrimary) ? {} : { variant })}
          >
            {verb}
            <span className="visually-hidden">{`\u00a0: ${notice.title}`}</span>
          </Button>
        </Form>
      ))}
    </>
  );
}
