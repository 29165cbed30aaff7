import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs } from "@remix-run/node";
import type { Month } from "#app/domain/calendar.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { declarationSchema, emailMessage, isReceiptAddress } from "./declaration.schema.ts";
import { hoursField, hoursText, seenOf, withLastMonth, type Typed } from "./declaration-form.ts";
import { isOwed, type DeclarationPage } from "./declaration-page.ts";
import type { DeclarationReply, ReadyLine } from "./declaration-reply.ts";
import type { Declarer } from "./declarer.ts";
import { checkDeclared, readDeclared, totalOf, type ReadDeclaration } from "./read-declared.server.ts";
import { readDeclaration } from "./read-declaration.server.ts";
import { refusedLines } from "./refused-lines.ts";
import { sendDeclaration } from "./send-declaration.server.ts";
import { sendReceipt } from "./send-receipt.server.ts";

/** What a company’s form is answered: the form again, a page to read over, or the receipt once it is written. */
export async function answerDeclaration(
  declarer: Declarer,
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
) {
  const db = databaseOf(context);
  const today = todayOf(context);
  const form = await readForm(request);
  const asked = parseWithZod(form, { schema: declarationSchema });
  if (asked.status !== "success") throw new Response(null, { status: 400 });
  const { intent, email, id } = asked.value;
  const month = asked.value.month as Month;
  const question = { month, today, settings: await readSettings(db) };
  const declaration = await readDeclaration(db, declarer, question);
  if (declaration?.page?.month !== month) throw new Response(null, { status: 400 });
  const { own, page } = declaration;
  const declared = readDeclared(page, form);
  const again = (said: Partial<FormReply>) => formAgain(page, declared.typed, email, said);
  if (intent === "edit") return again({});
  if (intent === "copy") return again(copied(page, declared.typed));
  if (!page.isOpen) return again({ refusal: closedWords });
  if (!isReceiptAddress(email)) return again({ errors: declared.errors, emailError: emailMessage });
  if (isWrong(declared)) return again(declared);
  const { refused, alerts } = await checkDeclared(db, page, {
    read: declared.read,
    today,
    company: declarer,
  });
  if (Object.keys(refused).length > 0) return again({ errors: refused });
  if (intent === "check" || id === undefined) return review(page, declared, { alerts, email });
  if (email !== "") await declarer.countAct();
  const at = instant(nowOf(context));
  const sent = await sendDeclaration(db, { declarer, own, month, read: declared.read, useId: id, today, at });
  switch (sent.outcome) {
    case "refused":
      return again(refusedLines(page, sent.refusals));
    case "modified":
      return again({ refusal: modifiedWords });
    case "sent":
      if (sent.isNew && email !== "") {
        await sendReceipt(context, { declarer, useId: id, month, at, email, declared });
      }
      return declarer.afterSending({ id, month, lines: linesRead(declared), hours: totalOf(declared.read) });
  }
}

type FormReply = Extract<DeclarationReply, { step: "form" }>;

const closedWords = "Ce marché est terminé\u00a0: ses heures ne se déclarent plus ici.";
const modifiedWords =
  "Un relevé collectif a changé depuis que la page est ouverte\u00a0: relisez vos nombres, puis envoyez-les de nouveau.";

function linesRead({ read }: ReadDeclaration): number {
  return read.hires.length + read.collectives.length;
}

function isWrong({ errors, refusal }: ReadDeclaration): boolean {
  return refusal !== null || Object.keys(errors).length > 0;
}

/** 400 when something must be mended; 200 when the form is only shown again. */
function formAgain(page: DeclarationPage, typed: Typed, email: string, said: Partial<FormReply>) {
  const reply: DeclarationReply = {
    step: "form",
    month: page.month,
    typed: said.typed ?? typed,
    errors: said.errors ?? {},
    refusal: said.refusal ?? null,
    email,
    emailError: said.emailError ?? null,
    said: said.said ?? null,
  };
  const isRefused = reply.refusal ?? reply.emailError ?? Object.keys(reply.errors).at(0);
  return data(reply, { status: isRefused === undefined ? 200 : 400 });
}

function copied(page: DeclarationPage, typed: Typed): Pick<FormReply, "typed" | "said"> {
  return {
    typed: withLastMonth(page.lines, typed),
    said: "Les heures du mois précédent sont reprises dans les cases vides\u00a0: relisez-les.",
  };
}

function review(
  page: DeclarationPage,
  { typed, read }: ReadDeclaration,
  { alerts, email }: { alerts: Record<string, string[]>; email: string },
) {
  const lines = [...read.hires.map((row) => ({ ...row, figures: null })), ...read.collectives].map(
    (row): ReadyLine => ({
      field: hoursField(row.line),
      name: row.line.name,
      text:
        "hours" in row
          ? `${hoursText(row.hours)}\u00a0h`
          : `${hoursText(row.figures.hours)}\u00a0h, ${row.figures.persons}\u00a0pers.`,
      alerts: alerts[hoursField(row.line)] ?? [],
    }),
  );
  const sent = new Set([...read.hires, ...read.collectives].map(({ line }) => line.id));
  const reply: DeclarationReply = {
    step: "review",
    month: page.month,
    id: randomUUID(),
    lines,
    left: page.lines.filter((line) => isOwed(line) && !sent.has(line.id)).length,
    total: totalOf(read),
    typed: { ...typed, ...seenOf(page.lines) },
    email,
  };
  return data(reply, { status: 200 });
}
