import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Day } from "#app/domain/calendar.ts";
import { startMaking } from "#app/domain/old-sheet/making.ts";
import { wordOf } from "#app/domain/old-sheet/read-old-row.ts";
import type { PersonKeyText } from "#app/domain/person-key.ts";
import type { OpenedFile } from "#app/features/exchange/import-workbook.server.ts";
import type { Remarks } from "#app/features/exchange/remarks.ts";
import { keepUnknownNames, type AskedPlan } from "#app/features/imports/deposit.server.ts";
import { uploadLimits } from "#app/platform/files/file-limits.ts";
import { openSheetFile } from "#app/platform/files/open-sheet-file.server.ts";
import type { SheetFile } from "#app/platform/files/sheet-source.ts";
import type { Db } from "#db/database.server.ts";
import { installationFor } from "#db/queries/exchange/old-sheet-installation.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { openOldFile } from "./old-file.server.ts";
import { remarksOfOrigin, type Origin } from "./origin.ts";
import { rewriteSheet, sayUnknownNames, type Rewriting } from "./rewrite-sheet.server.ts";
import { workbookWriter } from "./workbook-writer.server.ts";

type OldSheetInput = {
  /** The folder of the try: the old file and its plan. */
  path: string;
  asked: AskedPlan;
  hostId: OrganisationId;
  today: Day;
  personKey: (text: PersonKeyText) => string;
  remarks: Remarks;
};

/**
 * Turns an old sheet into an exchange workbook beside it, by the plan, and opens that. What is wrong with a row is said on
 * the way, at its place in the old file; what the import then says is too. The workbook is removed on closing.
 */
export async function openOldSheet(db: Db, input: OldSheetInput): Promise<OpenedFile> {
  const { path, asked, hostId, today, personKey, remarks } = input;
  const { plan } = asked;
  const installation = await installationFor(db, hostId, personKey);
  const making = startMaking(plan, installation);
  const origin: Origin = new Map();
  const folder = join(path, "classeur");
  await rm(folder, { recursive: true, force: true });
  const rewriting: Rewriting = { making, origin, remarks, today, unknownNames: new Map(), words: [] };
  const written = await rewriteAll(input, rewriting, folder);
  await keepUnknownNames(
    path,
    asked.depositId,
    [...rewriting.unknownNames.values()].slice(0, mostNames).map(({ name }) => name),
  );
  const said = remarksOfOrigin(remarks, origin, (field) => wordOf({ plan, words: rewriting.words }, field));
  return { file: written ? await openWritten(folder) : emptyFile, remarks: said };
}

/** More names than anyone would type SIRETs for. */
const mostNames = 200;

/** Returns whether any row was made. */
async function rewriteAll(
  { path, asked }: OldSheetInput,
  rewriting: Rewriting,
  folder: string,
): Promise<boolean> {
  const file = await openOldFile(path);
  const writer = await workbookWriter(folder, rewriting.making.columns);
  try {
    for (const name of asked.plan.sheets) {
      await rewriteSheet(rewriting, { file, name, label: asked.sheetLabel ?? name, writer });
    }
  } finally {
    await writer.close();
    await file.close();
  }
  sayUnknownNames(rewriting);
  const isEmpty = [...rewriting.origin.values()].every((places) => places.length === 0);
  if (isEmpty && rewriting.remarks.count("error") === 0 && !asked.plan.setAside)
    sayNothing(rewriting.remarks);
  return !isEmpty;
}

function sayNothing(remarks: Remarks): void {
  const message =
    "Aucune ligne à importer sous les en-têtes\u00a0: vérifiez la feuille et la ligne d’en-têtes choisies.";
  remarks.add({ severity: "error", sheet: null, row: null, column: null, value: null, message });
}

async function openWritten(folder: string): Promise<SheetFile> {
  const file = await openSheetFile(folder, {
    limits: { ...uploadLimits, csvBytes: 4 * uploadLimits.csvBytes },
  });
  const close = async (): Promise<void> => {
    await file.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...file, close };
}

const emptyFile: SheetFile = {
  sheetNames: [],
  notices: [],
  rows: async function* () {
    // Every row was refused: the errors say why.
  },
  close: () => Promise.resolve(),
};
