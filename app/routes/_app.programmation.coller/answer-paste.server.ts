import { data, type ActionFunctionArgs } from "@remix-run/node";
import { joinCells, splitCells } from "#app/domain/purchase-sheet/split-cells.ts";
import { addList } from "#app/features/purchases/add-list.server.ts";
import { askPlan } from "#app/features/purchases/ask-plan.server.ts";
import { judgeList } from "#app/features/purchases/judge-list.ts";
import { planParams, readPlanYear } from "#app/features/purchases/plan-year.ts";
import { readListFile } from "#app/features/purchases/read-list-file.server.ts";
import { readList, type ReadList } from "#app/features/purchases/read-list.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { countOf } from "#app/ui/french.ts";
import { findBuyerKind } from "#db/queries/buyer-kind.server.ts";
import { listPurchases } from "#db/queries/purchases/purchase-list.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { addIntent, pasteFields } from "./paste-fields.ts";
import { countsOf, previewOf, remarksOf, type Preview } from "./preview.ts";

/** What the page shows after a sending: the text is always there, so that nothing is lost. */
export type PasteReply = {
  text: string;
  year: number;
  refusal: string | null;
  preview: Preview | null;
  /** What was written, when some lines were refused: the text is then those lines. */
  written: string | null;
  remarks: Preview["remarks"];
};

/** Reads a list, pasted or as a file, to show it first; « Ajouter » writes it. */
export async function answerPaste({ request, context }: ActionFunctionArgs) {
  const asked = await askPlan({ request, context });
  const given = await readGiven(request);
  const params = new URL(request.url).searchParams;
  if (given.year !== "") params.set(planParams.year, given.year);
  const year = readPlanYear(params, asked.today);
  const list: ReadList =
    given.refusal === null ? readList(given.text, year) : { outcome: "refused", why: given.refusal };
  if (list.outcome === "refused") return reply({ text: given.text, year, refusal: list.why }, 400);
  if (given.isAdding) return write(asked, list, { text: given.text, year });
  const stored = await listPurchases(asked.db, asked.authorityId, null);
  const buyer = await findBuyerKind(asked.db, asked.authorityId);
  const judging = { buyer, references: await readReferences(asked.db) };
  const preview = previewOf(list, judgeList(list.purchases, stored), judging);
  return reply({ text: given.text, year, preview, remarks: preview.remarks });
}

type Given = { text: string; year: string; isAdding: boolean; refusal: string | null };

async function readGiven(request: Request): Promise<Given> {
  const type = request.headers.get("Content-Type") ?? "";
  if (type.startsWith("multipart/form-data")) {
    const file = await readListFile(request);
    if (file.outcome === "refused") return { text: "", year: "", isAdding: false, refusal: file.why };
    const year = file.fields.get(pasteFields.year) ?? "";
    return { text: file.text, year, isAdding: false, refusal: null };
  }
  const form = await readForm(request);
  return {
    text: textIn(form, pasteFields.text),
    year: textIn(form, pasteFields.year),
    isAdding: textIn(form, pasteFields.intent) === addIntent,
    refusal: null,
  };
}

type Asked = Awaited<ReturnType<typeof askPlan>>;
type Read = Extract<ReadList, { outcome: "read" }>;

async function write(
  { db, viewer, authorityId }: Asked,
  list: Read,
  shown: Pick<PasteReply, "text" | "year">,
) {
  const judged = await addList(db, { viewer, authorityId, listed: list.purchases });
  const words = writtenWords(countsOf(judged));
  const remarks = remarksOf(list, judged);
  if (remarks.length === 0) return redirectSaying(paths.purchasePlan({ annee: String(shown.year) }), words);
  return reply({ ...shown, text: linesOf(shown.text, list, remarks), written: words, remarks });
}

function writtenWords({ added, updated, kept }: ReturnType<typeof countsOf>): string {
  const parts = [
    countOf(added, "marché ajouté", "marchés ajoutés"),
    ...(updated > 0 ? [`${String(updated)} mis à jour`] : []),
    ...(kept > 0 ? [`${String(kept)} déjà là`] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** The refused lines alone, under the titles of the list: what is left to correct. */
function linesOf(text: string, list: Read, remarks: Preview["remarks"]): string {
  const refused = new Set(remarks.map(({ line }) => line));
  const rows = splitCells(text);
  const read = [...list.purchases, ...list.remarks].map(({ line }) => line);
  const first = Math.min(...read);
  return joinCells(rows.filter(({ line }) => refused.has(line) || line < first).map(({ cells }) => cells));
}

function reply(given: Pick<PasteReply, "text" | "year"> & Partial<PasteReply>, status = 200) {
  return data<PasteReply>({ refusal: null, preview: null, written: null, remarks: [], ...given }, { status });
}
