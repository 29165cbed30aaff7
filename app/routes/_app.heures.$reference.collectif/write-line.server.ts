import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { monthOf, shiftMonth, type Day, type Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import { statementStates } from "#app/domain/exchange-codes.ts";
import { ensureCompany, findCompany } from "#app/features/contract-lines/resolve-company.server.ts";
import { contractorRefusal } from "#app/features/contract-lines/line-words.ts";
import { checkWords } from "#app/features/hours/check-words.ts";
import {
  writeCollective,
  type CollectiveRefusal,
  type WriteCollective,
} from "#app/features/hours/write-collective.server.ts";
import type { askToWrite } from "#app/features/hours-grid/ask-grid.server.ts";
import type {
  collectiveSchema,
  newCollectiveSchema,
} from "#app/features/hours-grid/collective-form.schema.ts";
import type { FoundLine } from "#app/features/hours-grid/find-line.server.ts";
import { readCounts, writeCounts } from "#app/features/hours-grid/grid-form.ts";
import { crowdWords } from "#app/features/hours-grid/read-grid.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";
import { listCommitmentFacts } from "#db/queries/hours/collective-statements.server.ts";
import type { CommitmentId } from "#db/schema/columns.ts";

type Asked = Awaited<ReturnType<typeof askToWrite>>;
type Crowd = Extract<FoundLine, { kind: "crowd" }>;
type Succeeded<Schema extends z.ZodType> = Extract<Submission<z.output<Schema>>, { status: "success" }>;
type Rejection = NonNullable<Parameters<Submission<unknown>["reply"]>[0]>;

const monthsBack = 24;

/** The oldest month a new line may begin with: earlier, it is a mistake, or an import. */
export function firstMonthOffered(today: Day): Month {
  return shiftMonth(monthOf(today), -monthsBack);
}

/** The form again, with why and what was typed. */
export function refuse<Schema>(submission: Submission<Schema>, seen: string, rejection?: Rejection) {
  return data({ result: submission.reply(rejection), seen }, { status: 400 });
}

/** What the page shows of a line: `7000 3 1 3 submitted`, nothing when nothing is there. */
export function seenOf({ counts, state }: Pick<Crowd, "counts" | "state">): string {
  return counts === null || state === null ? "" : `${writeCounts(counts)} ${state}`;
}

function readSeenLine(text: string) {
  const at = text.lastIndexOf(" ");
  const counts = readCounts(text.slice(0, at));
  const state = text.slice(at + 1);
  if (counts === undefined || !Object.hasOwn(statementStates, state)) return null;
  return { ...counts, state: state as StatementState };
}

/** Declares one month of a collective line, or takes away what is not validated. */
export async function writeLine(
  asked: Asked,
  {
    line,
    seen,
    submission,
  }: {
    line: Crowd;
    seen: string;
    submission: Succeeded<typeof collectiveSchema> | null;
  },
) {
  const { commitmentId, employerId, month } = line;
  const counts = submission?.value ?? null;
  const written = await asked.db.transaction().execute((trx) =>
    writeCollective(trx, {
      ...actOf(asked),
      entries: [{ commitmentId, employerId, month, counts, seen: readSeenLine(seen) }],
    }),
  );
  const back = paths.hoursGrid(asked.sheet.reference, { a: month });
  if (written.outcome === "written") {
    const said = counts === null ? "Relevé collectif retiré." : savedWords(counts.hours);
    return redirectSaying(back, said);
  }
  const [refusal] = written.refusals;
  const words = refusal ? refusalWords(refusal) : "";
  const now =
    refusal?.why === "modified" ? seenOf({ counts: refusal.now, state: refusal.now?.state ?? null }) : seen;
  if (submission === null) return redirectSaying(back, `Rien n’est retiré : ${words}`);
  return refuse(submission, now, { formErrors: [words] });
}

/** Declares the first month of a new line; a company not known here is made. */
export async function addLine(asked: Asked, submission: Succeeded<typeof newCollectiveSchema>) {
  const { db, sheet } = asked;
  const { commitment, company, name, month, ...counts } = submission.value;
  const commitmentId = commitment as CommitmentId;
  if (month < firstMonthOffered(asked.today)) {
    return refuse(submission, "", { fieldErrors: { month: ["Choisissez un mois de la liste."] } });
  }
  const [facts] = await listCommitmentFacts(db, [commitmentId]);
  if (facts?.contractId !== sheet.id) {
    return refuse(submission, "", {
      fieldErrors: { commitment: ["Choisissez un engagement de ce marché."] },
    });
  }
  const found = await findCompany(db, { company, name });
  if (!("siret" in found)) return refuse(submission, "", contractorRefusal(found));
  const written = await db.transaction().execute(async (trx) => {
    const employerId = await ensureCompany(trx, found);
    const entries = [{ commitmentId, employerId, month, counts, seen: null }];
    return writeCollective(trx, { ...actOf(asked), entries });
  });
  if (written.outcome === "written") {
    return redirectSaying(paths.hoursGrid(sheet.reference, { a: month }), savedWords(counts.hours));
  }
  const [refusal] = written.refusals;
  if (refusal?.why === "modified") {
    const taken = `Cet employeur a déjà un relevé collectif pour ${formatMonth(month)}\u00a0: ouvrez-le depuis la grille.`;
    return refuse(submission, "", { fieldErrors: { month: [taken] } });
  }
  return refuse(submission, "", { formErrors: [refusal ? refusalWords(refusal) : ""] });
}

function actOf({ hostId, sheet, today, viewer }: Asked): Omit<WriteCollective, "entries"> {
  return {
    act: "submit",
    hostId,
    contractId: sheet.id,
    today,
    actor: viewer,
    auditAct: "hours.submitted",
  };
}

function savedWords(hours: number): string {
  return `Relevé collectif enregistré, ${formatHoursInColumn(hours)}\u00a0h à valider.`;
}

function refusalWords({ why, now, checks }: CollectiveRefusal): string {
  const stored = now === null ? "rien" : `${formatHoursInColumn(now.hours)}\u00a0h, ${crowdWords(now)}`;
  switch (why) {
    case "modified":
      return `Ce relevé a changé entre-temps\u00a0: il dit maintenant ${stored}. Votre texte est gardé\u00a0: enregistrez de nouveau pour le remplacer.`;
    case "state":
      return `Ce relevé est validé\u00a0: ${stored}. Il se change par une correction.`;
    case "check":
      return checks.map(checkWords).join(" ");
    case "counts":
      return "Écrivez au plus le nombre de personnes pour le RSA et les BOETH.";
    case "unknown line":
      return "Cet engagement n’est plus sur ce marché.";
    case "contract closed":
      return "Ce marché est clos ou annulé\u00a0: ses heures ne changent plus.";
  }
}
