import type { AppLoadContext } from "@remix-run/node";
import { mayEver, verdictOn } from "#app/domain/permission.ts";
import { referenceKinds } from "#app/domain/reference-value.ts";
import { currentValue, findReferenceEntry, writtenValues } from "#app/features/references/reference-entry.ts";
import { permissionOfKind } from "#app/features/references/reference-rights.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { listAddedValues } from "#db/queries/reference-values.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/** Who asks, and the reference asked about; 404 for what is none. */
export async function askReference({ request, context, params }: Asked) {
  const viewer = await requirePermission(request, context, "view references");
  const found = findReferenceEntry(params.kind, params.code);
  if (found === undefined) throw new Response(null, { status: 404 });
  return { viewer, ...found, db: databaseOf(context), today: todayOf(context) };
}

/** One reference value: in force, its history, and whether the viewer may write after it. */
export async function readReference(args: Asked) {
  const { viewer, kind, code, entry, db, today } = await askReference(args);
  const added = await listAddedValues(db);
  return {
    kind,
    kindLabel: referenceKinds[kind].label,
    code,
    label: entry.label,
    unit: entry.unit,
    current: currentValue(added, { kind, code, on: today }),
    history: writtenValues(added, kind, code),
    mayWrite: verdictOn(viewer, permissionOfKind(kind)) === "allowed",
    mayPropose: mayEver(viewer.role, "propose references"),
    proposeAt:
      kind === "criterion"
        ? paths.newReferenceProposal({ objet: "criteria" })
        : paths.newReferenceProposal({ objet: "value", type: kind, code }),
    signer: viewer.name,
    today,
  };
}

export type ReferencePage = Awaited<ReturnType<typeof readReference>>;
