import type { Submission } from "@conform-to/react";
import type { ContractInput } from "#app/features/contracts/contract-form.schema.ts";
import { refusalWords } from "#app/features/contracts/refusal-words.ts";
import type { ConvertNoticeOutcome } from "#app/features/notices/convert-notice.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";

type Beside = { submission: Submission<ContractInput>; hostId: string; noticeId: string };

/** What making a notice a contract answers: its contract; or the form again, with why. */
export function answerConversion(told: ConvertNoticeOutcome, { submission, hostId, noticeId }: Beside) {
  return told.outcome === "contract refused"
    ? formReply(submission, refusalWords(told.why, hostId))
    : answerMade(told, noticeId);
}

export function answerMade(
  told: Exclude<ConvertNoticeOutcome, { outcome: "contract refused" }>,
  noticeId: string,
) {
  switch (told.outcome) {
    case "converted":
      return redirectSaying(
        paths.contract(told.reference),
        told.isNew
          ? "Marché programmé depuis l’avis\u00a0: dispositif à préciser."
          : "Cet avis était déjà devenu ce marché.",
      );
    case "taken":
      return redirectSaying(paths.notice(noticeId), "Cet avis a déjà été repris par un autre porteur.");
    case "not found":
      throw new Response(null, { status: 404 });
  }
}
