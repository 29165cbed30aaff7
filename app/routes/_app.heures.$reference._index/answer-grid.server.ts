import { data, type ActionFunctionArgs } from "@remix-run/node";
import { askToWrite } from "#app/features/hours-grid/ask-grid.server.ts";
import { cellKey } from "#app/features/hours-grid/grid-cells.ts";
import { gridParams, readGridFilters } from "#app/features/hours-grid/grid-filters.ts";
import { gridFields, gridIntents, readGridForm } from "#app/features/hours-grid/grid-form.ts";
import type { GridReply } from "#app/features/hours-grid/grid-reply.ts";
import { readLineKey } from "#app/features/hours-grid/line-key.ts";
import { returnLine } from "#app/features/hours-grid/return-line.server.ts";
import { checkGrid, saveGrid } from "#app/features/hours-grid/save-grid.server.ts";
import {
  acceptLine,
  validateGrid,
  type ValidateGridOutcome,
} from "#app/features/hours-grid/validate-grid.server.ts";
import { requiredText } from "#app/features/forms/form-fields.ts";
import { validatedWords } from "#app/features/hours/validated-words.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { countOf, formatHoursInColumn, plural } from "#app/ui/french.ts";
import { copyOf } from "./copy-month.ts";
import { readGridPage } from "./read-page.server.ts";

export type GridAnswer = {
  reply: GridReply | null;
  returning: { comment: string; error: string } | null;
};

const changedMeanwhile = "Rien n’est changé\u00a0: ces relevés ont changé entre-temps, relisez-les.";

/** What each button of the page does. */
export async function answerGrid(args: ActionFunctionArgs) {
  const asked = await askToWrite(args);
  const { db, viewer, sheet, hostId, today } = asked;
  const form = await readForm(args.request);
  const url = new URL(args.request.url);
  url.searchParams.delete(gridParams.returning);
  const back = url.pathname + url.search;
  const own = { hostId, contractId: sheet.id, today, actor: viewer };
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const line = readLineKey(text(gridFields.line));
  const seen = text(gridFields.lineSeen);
  switch (text(gridFields.intent)) {
    case gridIntents.save: {
      const saved = await saveGrid(db, { ...own, form });
      return saved.outcome === "saved"
        ? redirectSaying(back, savedWords(saved))
        : replyWith(saved.reply, 400);
    }
    case gridIntents.check:
      return replyWith(await checkGrid(db, { ...own, form }));
    case gridIntents.copy:
      return replyWith(await copiedReply(asked, form));
    case gridIntents.validate: {
      const { from, to } = readGridFilters(asked.params, today);
      const outcome = await validateGrid(db, { ...own, period: { from, to }, form });
      return answerValidation(outcome, { back, form });
    }
    case gridIntents.accept:
      if (line === undefined) throw new Response(null, { status: 400 });
      return answerValidation(await acceptLine(db, own, { line, seen }), { back, form });
    case gridIntents.return: {
      if (line === undefined) throw new Response(null, { status: 400 });
      const comment = requiredText(
        "Écrivez ce qu’il faut corriger, par exemple «\u00a0Avez-vous compté deux fois la semaine 42\u202f?\u00a0».",
        1000,
      ).safeParse(text(gridFields.comment) || undefined);
      if (!comment.success) {
        const error = comment.error.issues[0]?.message ?? "";
        return answer({ reply: null, returning: { comment: text(gridFields.comment), error } }, 400);
      }
      const contract = { id: sheet.id, reference: sheet.reference, title: sheet.title };
      const by = { ...viewer };
      const sending = { hostId, contract, line, seen, comment: comment.data, today, by };
      const returned = await returnLine(args.context, sending);
      if (returned.outcome === "modified") return redirectSaying(back, changedMeanwhile);
      return redirectSaying(back, returnedSaid(returned.sent));
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

function answer(body: GridAnswer, status: number) {
  return data<GridAnswer>(body, { status });
}

function replyWith(reply: GridReply, status = 200) {
  return answer({ reply, returning: null }, status);
}

function answerValidation(outcome: ValidateGridOutcome, { back, form }: { back: string; form: FormData }) {
  switch (outcome.outcome) {
    case "validated":
      return redirectSaying(back, validatedWords(outcome));
    case "modified":
      return redirectSaying(back, changedMeanwhile);
    case "unsaved": {
      const { changed } = readGridForm(form);
      const typed = Object.fromEntries(changed.map(({ key, text }) => [key, text]));
      const cells = countOf(changed.length, "cellule changée", "cellules changées");
      const said = `Rien n’est validé\u00a0: enregistrez d’abord ${cells}.`;
      return replyWith({ said, tone: "late", notes: [], typed, seen: {} }, 400);
    }
  }
}

/** Without script, « Copier septembre » shows the page again, filled and not saved. */
async function copiedReply(
  asked: Awaited<ReturnType<typeof askToWrite>>,
  form: FormData,
): Promise<GridReply> {
  const page = await readGridPage(asked);
  const typed = new Map(readGridForm(form).changed.map(({ key, text }) => [key, text]));
  const rows = page.groups.flatMap((group) => group.rows);
  const fills = copyOf(rows, page.months, page.current, { typedText: (key) => typed.get(key) });
  for (const { row, text } of fills) typed.set(cellKey(rows[row]?.key ?? "", page.current), text);
  const cells = countOf(fills.length, "cellule remplie", "cellules remplies");
  const said = fills.length === 0 ? "Aucune cellule vide à remplir." : `${cells}, à enregistrer.`;
  return { said, tone: "done", notes: [], typed: Object.fromEntries(typed), seen: {} };
}

function savedWords({ cells, hours }: { cells: number; hours: number }): string {
  if (cells === 0) return "Rien à enregistrer\u00a0: aucune cellule n’a changé.";
  return `${countOf(cells, "cellule")} ${plural(cells, "enregistrée")}, ${formatHoursInColumn(hours)}\u00a0h.`;
}

function returnedSaid(sent: "sent" | "outbox" | "failed" | "already sent"): string {
  switch (sent) {
    case "sent":
      return "Relevé renvoyé, l’entreprise est prévenue.";
    case "already sent":
      return "Relevé déjà renvoyé.";
    case "outbox":
      return "Relevé renvoyé. Le message attend dans les envois\u00a0: envoyez-le vous-même.";
    case "failed":
      return "Relevé renvoyé, mais le message n’est pas parti\u00a0: voyez les envois.";
  }
}
