import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { recordFields, type RecordReply } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { saveSettings } from "#app/features/settings/save-settings.server.ts";
import { settingsConflict } from "#app/features/settings/settings-conflict.ts";
import { settingsFormSchema } from "#app/features/settings/settings-form.schema.ts";
import { SettingsForm } from "#app/features/settings/settings-form.tsx";
import { previewIntent } from "#app/features/settings/settings-intents.ts";
import { settingsMark } from "#app/features/settings/settings-mark.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readSettings } from "#db/queries/settings.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Réglages") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "edit settings");
  const stored = await readSettings(databaseOf(context));
  return { stored, mark: settingsMark(stored) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit settings");
  const form = await readForm(request);
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: settingsFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  if (textIn(form, recordFields.intent) === previewIntent) {
    const result = submission.reply();
    return data<RecordReply>({ result, conflict: null, warnings: [], confirmed: "", seen });
  }
  const input = submission.value;
  const saved = await saveSettings(databaseOf(context), { viewer, input, seen });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.settings(), "Réglages enregistrés.");
    case "unchanged":
      return redirectSaying(paths.settings(), "Rien n’a changé\u00a0: ces réglages étaient déjà ceux-là.");
    case "modified meanwhile":
      return refuseRecord(submission, {
        rejection: { formErrors: ["Ces réglages ont été modifiés pendant que vous écriviez."] },
        conflict: settingsConflict(saved.stored, input),
        seen: settingsMark(saved.stored),
      });
  }
}

export default function SettingsRoute(): ReactElement {
  const { stored, mark } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Réglages"
        context="Ils valent pour toute l’installation. Chaque changement est inscrit au journal, avec son auteur."
      />
      {/* Once saved, the form starts anew. */}
      <SettingsForm
        key={mark}
        stored={stored}
        frame={{ reply, back: paths.settings(), verb: "Enregistrer les réglages", seen: mark }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
