import type { BuyerKind } from "#app/domain/exchange-codes.ts";
import type { References } from "#app/domain/reference-value.ts";
import { dutyInBrief, dutyOfPurchase } from "#app/features/purchases/duty-of-purchase.ts";
import type { JudgedLine } from "#app/features/purchases/judge-list.ts";
import { purchaseWords } from "#app/features/purchases/purchase-words.ts";
import type { ReadList } from "#app/features/purchases/read-list.ts";
import { formatList, inSentence } from "#app/ui/french.ts";

type Sheet = Extract<ReadList, { outcome: "read" }>;
type Judging = { buyer: BuyerKind | null; references: References };

/** A list before it is written: what each line would do, and what could not be read. */
export function previewOf(sheet: Sheet, judged: readonly JudgedLine[], judging: Judging) {
  return {
    ...countsOf(judged),
    by: sheet.by,
    columns: sheet.columns,
    remarks: remarksOf(sheet, judged),
    lines: judged.flatMap((line) => (line.act === "code taken" ? [] : [previewLine(line, judging)])),
  };
}

export type Preview = ReturnType<typeof previewOf>;
export type PreviewLine = Preview["lines"][number];

export function countsOf(judged: readonly JudgedLine[]) {
  const count = (...acts: Array<JudgedLine["act"]>): number =>
    judged.filter(({ act }) => acts.includes(act)).length;
  return { added: count("add"), updated: count("update"), kept: count("unchanged", "there already") };
}

/** Rows that cannot be read, and codes given twice, in the order of the list. */
export function remarksOf(sheet: Sheet, judged: readonly JudgedLine[]) {
  const twice = judged.flatMap((line) =>
    line.act === "code taken"
      ? [
          {
            line: line.listed.line,
            title: line.listed.title,
            why: `Le code ${line.listed.code ?? ""} est déjà celui de la ligne ${String(line.byLine)}.`,
          },
        ]
      : [],
  );
  return [...sheet.remarks, ...twice].sort((one, other) => one.line - other.line);
}

function previewLine(line: JudgedLine, { buyer, references }: Judging) {
  const { listed } = line;
  const input = "input" in line ? line.input : { ...listed, decision: listed.decision ?? "undecided" };
  const duty = dutyOfPurchase(input, buyer, references);
  return {
    line: listed.line,
    year: listed.year,
    code: listed.code,
    title: listed.title,
    estimatedValue: input.estimatedValue,
    consultationOn: input.consultationOn,
    duty: dutyInBrief(duty, input.decision),
    isWritten: line.act === "add" || line.act === "update",
    what: actWords(line),
  };
}

function actWords(line: JudgedLine): string {
  switch (line.act) {
    case "add":
      return "À ajouter";
    case "update":
      return `À mettre à jour\u00a0: ${formatList(line.fields.map((field) => inSentence(purchaseWords[field].label)))}`;
    case "unchanged":
      return "Déjà là, rien ne change";
    case "there already":
      return "Déjà là, sous le même objet";
    case "code taken":
      return "Code donné deux fois";
  }
}
