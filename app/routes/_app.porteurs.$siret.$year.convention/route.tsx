import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { typedEuros } from "#app/features/forms/typed-values.ts";
import { askGrant } from "#app/features/grants/ask-grant.server.ts";
import { grantFormSchema } from "#app/features/grants/grant-form.schema.ts";
import { GrantForm } from "#app/features/grants/grant-form.tsx";
import { saveGrant } from "#app/features/grants/save-grant.server.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { formatNumber } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listAgreements } from "#db/queries/grants/agreements.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title: data ? pageTitle(`Convention ${data.year}`, data.name) : pageTitle(errorWords(error).title),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, host, year } = await askGrant(args, "edit grants");
  const [stored] = await listAgreements(db, { year, hostId: host.id });
  const [last] = stored ? [stored] : await listAgreements(db, { year: year - 1, hostId: host.id });
  return {
    siret: host.siret,
    name: host.name,
    year,
    isNew: stored === undefined,
    /** A new agreement starts with the terms of the year before, which it says. */
    isCopied: stored === undefined && last !== undefined,
    seen: String(stored?.revision ?? 0),
    values: {
      fte: last?.fte == null ? "" : formatNumber(last.fte / 100, 2),
      fixedPart: typedEuros(last?.fixedPart ?? null),
      variablePart: typedEuros(last?.variablePart ?? null),
      rsaTarget: last?.rsaTarget == null ? "" : String(last.rsaTarget),
      countsCollective: (last?.countsCollective ?? true) ? "on" : undefined,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, host, year } = await askGrant(args, "edit grants");
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: grantFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const saved = await saveGrant(db, { viewer, hostId: host.id, year, seen, input: submission.value });
  if (saved.outcome === "saved") {
    return redirectSaying(paths.hostGrant(host.siret, year), `Convention ${year} enregistrée.`);
  }
  const conflict = conflictWords({ ...saved, what: "cette convention" });
  const rejection = { formErrors: [conflict.sentence] };
  return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
}

export default function GrantFormRoute(): ReactElement {
  const { siret, name, year, isNew, isCopied, seen, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.hostGrant(siret, year);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Porteurs et conventions", to: paths.hosts({ annee: String(year) }) },
          { label: name, to: back },
        ]}
        title={isNew ? `Saisir la convention ${year}` : `Modifier la convention ${year}`}
        context={
          isCopied
            ? `${name}. Les champs reprennent la convention ${year - 1}\u00a0: corrigez ce qui change.`
            : `${name}. Ce qui est laissé vide s’affiche «\u00a0n.d.\u00a0».`
        }
      />
      <GrantForm values={values} frame={{ reply, seen, back, verb: "Enregistrer" }} />
    </>
  );
}

export const ErrorBoundary = RouteError;
