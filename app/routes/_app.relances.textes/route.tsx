import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { messageKinds } from "#app/domain/message-kind.ts";
import { reminderKinds, reminderLevels } from "#app/domain/reminder-text.ts";
import { askReminders } from "#app/features/reminders/ask-reminders.server.ts";
import { defaultTexts } from "#app/features/reminders/default-texts.ts";
import { fillReminder } from "#app/features/reminders/prepare-reminder.server.ts";
import { hostTexts, type HostText } from "#app/features/reminders/reminder-texts.server.ts";
import { resetText, saveText } from "#app/features/reminders/save-text.server.ts";
import { textFormSchema } from "#app/features/reminders/text-form.schema.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { JumpLinks } from "#app/ui/jump-links.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { exampleValues } from "./example-values.ts";
import { textIntents } from "./text-intents.ts";
import { TextSection } from "./text-section.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Textes des relances", "Relances") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ask = await askReminders(request, context);
  const texts = await hostTexts(ask.db, ask.hostId);
  const example = exampleValues({ facilitator: ask.viewer.name, host: ask.hostName });
  return {
    texts: reminderLevels.map((level) => ({
      ...texts[level],
      label: messageKinds[reminderKinds[level]],
      example: fillReminder(texts[level], example),
      isOwn: texts[level].revision > 0,
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ask = await askReminders(request, context);
  const form = await readForm(request);
  const level = reminderLevels.find((one) => String(one) === form.get("level"));
  if (level === undefined) throw new Response(null, { status: 400 });
  if (form.get("intent") === textIntents.reset) {
    const { outcome } = await resetText(ask, { level, seen: Number(form.get("seen")) || 0 });
    return outcome === "saved"
      ? redirectSaying(paths.reminderTexts(), "Texte de départ repris.")
      : redirectSaying(paths.reminderTexts(), "Rien n’est changé\u00a0: ce texte a été modifié entre-temps.");
  }
  const submission = parseWithZod(form, { schema: textFormSchema(level) });
  const reply = { level, conflict: null as HostText | null };
  if (submission.status !== "success") {
    return data({ ...reply, result: submission.reply() }, { status: 400 });
  }
  const { seen, subject, body } = submission.value;
  const outcome = await saveText(ask, { level, seen, subject, body });
  switch (outcome.outcome) {
    case "saved":
      return redirectSaying(paths.reminderTexts(), "Texte enregistré.");
    case "modified meanwhile": {
      const result = submission.reply({ formErrors: ["Ce texte a été modifié pendant que vous écriviez."] });
      return data({ ...reply, result, conflict: outcome.stored }, { status: 400 });
    }
  }
}

export default function ReminderTextsRoute(): ReactElement {
  const { texts } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Relances", to: paths.reminders() }]}
        title="Textes des relances"
        context="Les mots de votre structure, pour chaque niveau. Chaque texte reste modifiable avant l’envoi."
      />
      <div className="stack">
        <JumpLinks links={texts.map(({ level, label }) => ({ to: `#texte-${level}` as const, label }))} />
        {texts.map((text) => (
          <TextSection
            key={`${text.level} ${text.revision}`}
            text={text}
            start={defaultTexts[text.level]}
            reply={reply?.level === text.level ? reply : undefined}
          />
        ))}
      </div>
    </>
  );
}

export const ErrorBoundary = RouteError;
