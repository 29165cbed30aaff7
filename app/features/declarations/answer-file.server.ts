import { randomUUID } from "node:crypto";
import { data, type ActionFunctionArgs } from "@remix-run/node";
import { parseMonth } from "#app/domain/calendar.ts";
import { matchCompanyRows, type UnmatchedRow } from "#app/domain/company-sheet/match-rows.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { formatMonth, withOf } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { employerField, hoursField, hoursText, initialTyped, type Typed } from "./declaration-form.ts";
import { isEditable, type DeclarationPage } from "./declaration-page.ts";
import type { Declarer } from "./declarer.ts";
import { readCompanyFile, rowsOfMonth } from "./read-company-file.server.ts";
import { readDeclaration } from "./read-declaration.server.ts";

/** What a file held: the page of its month filled with it, and what was left out, with the reason. Nothing is written. */
export type FileReply =
  | { refusal: string; read: null }
  | {
      refusal: null;
      read: {
        page: DeclarationPage;
        typed: Typed;
        filled: number;
        unmatched: UnmatchedRow[];
        remarks: string[];
      };
    };

export async function answerFile(
  declarer: Declarer,
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
) {
  const db = databaseOf(context);
  const asked = parseMonth(new URL(request.url).searchParams.get("mois") ?? "");
  const question = { today: todayOf(context), settings: await readSettings(db) };
  const shown = await readDeclaration(db, declarer, { ...question, month: asked });
  if (!shown?.page) return refused("Aucune embauche à déclarer pour l’instant.");
  await declarer.countAct();
  const file = await readCompanyFile(request);
  if (file.outcome === "refused") return refused(file.why);
  const ofMonth = rowsOfMonth(file.rows, shown.page.month);
  const declaration = await readDeclaration(db, declarer, { ...question, month: ofMonth.month });
  if (declaration?.page?.month !== ofMonth.month) {
    return refused(
      `Ce fichier est celui ${withOf(formatMonth(ofMonth.month))}\u00a0: aucune embauche n’y est à déclarer.`,
    );
  }
  const { page, own } = declaration;
  const inMonth = new Set(page.lines.map(({ id }) => id));
  const hires = own.hires.filter(({ hireId }) => inMonth.has(hireId));
  const { matched, unmatched } = matchCompanyRows(ofMonth.rows, hires);
  await declarer.note(db, {
    id: randomUUID(),
    at: instant(nowOf(context)),
    act: "uploaded",
    month: page.month,
    lines: matched.length,
    changed: 0,
  });
  const filled = matched.filter(({ hireId }) => isOpenLine(page, hireId));
  const typed = { ...initialTyped(page.lines), ...typedOf(page, filled) };
  const remarks = [
    ...file.notices,
    ...(ofMonth.others > 0
      ? [
          `${countOf(ofMonth.others, "ligne d’un autre mois, laissée", "lignes d’autres mois, laissées")} de côté.`,
        ]
      : []),
    ...(filled.length < matched.length
      ? [
          `${countOf(matched.length - filled.length, "ligne déjà validée, laissée", "lignes déjà validées, laissées")} de côté.`,
        ]
      : []),
    ...new Set(matched.flatMap(({ warning }) => warning ?? [])),
  ];
  return data<FileReply>({ refusal: null, read: { page, typed, filled: filled.length, unmatched, remarks } });
}

function refused(refusal: string) {
  return data<FileReply>({ refusal, read: null }, { status: 400 });
}

function isOpenLine(page: DeclarationPage, hireId: string): boolean {
  return page.lines.some((line) => line.id === hireId && isEditable(line));
}

type Matched = ReturnType<typeof matchCompanyRows>["matched"];

function typedOf(page: DeclarationPage, matched: Matched): Typed {
  return Object.fromEntries(
    matched.flatMap(({ hireId, hours, employerDiffers }): Array<[string, string]> => {
      const line = page.lines.find(({ id }) => id === hireId);
      if (line === undefined) return [];
      return [
        [hoursField(line), hoursText(hours)],
        [employerField(line), employerDiffers ? "1" : ""],
      ];
    }),
  );
}
