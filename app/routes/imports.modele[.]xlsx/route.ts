import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeWorkbookTemplate } from "#app/features/exchange/export-workbook.server.ts";
import { exportTypes } from "#app/features/exports/export-for-host.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";

/** The empty workbook, headers only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "import workbook");
  const folder = await mkdtemp(join(tmpdir(), "modele-"));
  try {
    const path = join(folder, "modele.xlsx");
    await writeWorkbookTemplate(path);
    return new Response(new Uint8Array(await readFile(path)), {
      headers: {
        "Content-Type": exportTypes.xlsx,
        "Content-Disposition": 'attachment; filename="modele-clause-commune.xlsx"',
        "Cache-Control": "no-store",
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
