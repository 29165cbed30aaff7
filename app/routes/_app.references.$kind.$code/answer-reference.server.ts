import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs } from "@remix-run/node";
import { recordFields, type RecordReply } from "#app/features/record-form/record-reply.ts";
import { newIdIn, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { addReferenceValue } from "#app/features/references/add-reference-value.server.ts";
import { orderRefusal } from "#app/features/references/order-refusal.ts";
import { referenceFormSchema, signFormSchema } from "#app/features/references/reference-form.schema.ts";
import { permissionOfKind } from "#app/features/references/reference-rights.ts";
import { signReferenceValue } from "#app/features/references/sign-reference-value.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { refuseUnless } from "#app/platform/require-viewer.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { askReference } from "./read-reference.server.ts";
import { intents, type Intent } from "./intents.ts";

/** What each of the two forms of the page is answered. */
export async function answerReference(args: ActionFunctionArgs) {
  const asked = await askReference(args);
  refuseUnless(asked.viewer, permissionOfKind(asked.kind));
  const form = await readForm(args.request);
  switch (textIn(form, recordFields.intent)) {
    case intents.add:
      return add(asked, form);
    case intents.sign:
      return sign(asked, form);
    default:
      throw new Response(null, { status: 400 });
  }
}

type Asked = Awaited<ReturnType<typeof askReference>>;

async function add({ viewer, kind, code, entry, db, today }: Asked, form: FormData) {
  const submission = parseWithZod(form, { schema: referenceFormSchema(entry.unit) });
  if (submission.status !== "success") return refuse("add", submission);
  const input = submission.value;
  const saved = await addReferenceValue(db, { viewer, kind, code, id: newIdIn(form), input, today });
  switch (saved.outcome) {
    case "added":
      return redirectSaying(
        paths.reference(kind, code),
        `Valeur inscrite à partir du ${formatDay(input.from)}.`,
      );
    case "out of order":
      return refuse("add", submission, { fieldErrors: { value: [orderRefusal(saved.rates)] } });
  }
}

async function sign({ viewer, kind, code, db }: Asked, form: FormData) {
  const submission = parseWithZod(form, { schema: signFormSchema });
  if (submission.status !== "success") return refuse("sign", submission);
  const input = submission.value;
  const saved = await signReferenceValue(db, { viewer, kind, code, id: newIdIn(form), input });
  switch (saved.outcome) {
    case "signed":
      return redirectSaying(paths.reference(kind, code), "Valeur signée.");
    case "changed meanwhile":
      return refuse("sign", submission, {
        formErrors: ["Cette valeur a changé pendant votre lecture\u00a0: relisez-la avant de la signer."],
      });
  }
}

/** The same page, with what is wrong in the form that was sent. */
function refuse<Schema>(
  intent: Intent,
  submission: Submission<Schema>,
  rejection?: Parameters<Submission<Schema>["reply"]>[0],
) {
  const result = submission.reply(rejection);
  const reply: RecordReply = { result, conflict: null, warnings: [], confirmed: "", seen: "" };
  return data({ ...reply, intent }, { status: 400 });
}
