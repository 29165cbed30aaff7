import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { recordFields, warningsMark } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { orderRefusal } from "#app/features/references/order-refusal.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatList } from "#app/ui/french.ts";
import type { Db } from "#db/database.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { adoptProposals } from "./adopt-proposals.server.ts";
import type { ToAdopt } from "./read-standing.server.ts";
import { sinceWords } from "./change-words.ts";
import { adoptSchema, type AdoptInput } from "./decision-form.schema.ts";
import { targetWords } from "./proposal-target.ts";

type Asked = { viewer: Viewer; form: FormData; today: Day; at: Instant };

/** What a form that adopts proposals is answered, one or several: the version it made, or the form again with why. */
export async function adoptReply(db: Db, { viewer, form, today, at }: Asked) {
  const submission = parseWithZod(form, { schema: adoptSchema(today) });
  if (submission.status !== "success") return refuseRecord(submission);
  const confirmed = textIn(form, recordFields.confirmed);
  const isSeen = (changed: readonly ToAdopt[]) => warningsMark(warningsOf(changed)) === confirmed;
  const adopted = await adoptProposals(db, { viewer, input: submission.value, isSeen, today, at });
  const say = (field: string, words: string) =>
    refuseRecord(submission, { confirmed, rejection: { fieldErrors: { [field]: [words] } } });
  switch (adopted.outcome) {
    case "adopted":
      return redirectSaying(paths.referenceVersions(), `Version ${adopted.version} adoptée.`);
    case "already adopted":
      return redirectSaying(
        paths.referenceVersions(),
        `Déjà adopté\u00a0: c’est la version ${adopted.version}.`,
      );
    case "not found":
      throw new Response(null, { status: 404 });
    case "not open":
      return refuseOf(submission, notOpenWords(adopted.titles));
    case "twice the same":
      return say(
        "proposals",
        `Deux propositions portent sur «\u00a0${adopted.title}\u00a0»\u00a0: n’en cochez qu’une.`,
      );
    case "too early":
      return say(
        "adoptedOn",
        `Écrivez un jour à partir du ${formatDay(adopted.proposedOn)}, jour de la proposition.`,
      );
    case "out of order":
      return refuseOf(submission, orderRefusal(adopted.rates));
    case "changed since": {
      const warnings = warningsOf(adopted.changed);
      return refuseRecord(submission, { warnings, confirmed: warningsMark(warnings) });
    }
  }
}

function refuseOf(submission: Submission<AdoptInput>, words: string) {
  return refuseRecord(submission, { rejection: { formErrors: [words] } });
}

function notOpenWords(titles: readonly string[]): string {
  const which = formatList(titles.map((title) => `«\u00a0${title}\u00a0»`));
  return `Ce n’est plus en discussion\u00a0: ${which}. Rechargez la page, puis adoptez le reste.`;
}

function warningsOf(changed: readonly ToAdopt[]): string[] {
  return changed.map(
    ({ target, standing }) =>
      `${targetWords(target)}\u00a0: depuis cette proposition, ${sinceWords(standing.base, target)}. Elle sera remplacée.`,
  );
}
