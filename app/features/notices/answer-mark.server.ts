import type { NoticeMark } from "#app/domain/notice/tender-notice.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { markNotice } from "./mark-notice.server.ts";
import { noticeBacks, noticeIntents } from "./notice-intents.ts";
import type { NoticesAsk } from "./own-notice.server.ts";

const answers: Readonly<Record<string, { mark: NoticeMark | null; said: string } | undefined>> = {
  [noticeIntents.follow]: { mark: "followed", said: "Avis suivi\u00a0: retrouvez-le dans les avis suivis." },
  [noticeIntents.dismiss]: {
    mark: "dismissed",
    said: "Avis écarté\u00a0: il ne reviendra pas. Retrouvez-le dans les avis écartés.",
  },
  [noticeIntents.restore]: { mark: null, said: "Avis remis à regarder." },
};

/** What a button beside a notice answers: the mark is kept, then the page it was on is shown again. */
export async function answerMark(
  asked: NoticesAsk,
  form: FormData,
  { list, at }: { list: string; at: Instant },
) {
  const answer = answers[textIn(form, "intent")];
  if (answer === undefined) throw new Response(null, { status: 400 });
  const noticeId = textIn(form, "id");
  const { db, viewer, organisationId } = asked;
  const told = await markNotice(db, { viewer, organisationId, noticeId, mark: answer.mark, at });
  if (told === "not found") throw new Response(null, { status: 404 });
  return redirectSaying(backOf(textIn(form, "retour"), noticeId) ?? list, answer.said);
}

function backOf(word: string, noticeId: string): string | null {
  if (word === noticeBacks.opportunities) return paths.opportunities();
  return word === noticeBacks.notice ? paths.notice(noticeId) : null;
}
