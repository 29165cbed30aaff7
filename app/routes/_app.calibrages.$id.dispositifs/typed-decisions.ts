import type { SubmissionResult } from "@conform-to/react";
import type { TypedDecision } from "./decision-fields.tsx";
import type { MechanismLine } from "./mechanism-line.ts";

/** What each lot’s fields hold: what was just refused, else what is stored. */
export function typedDecisions(
  lines: readonly MechanismLine[],
  result: SubmissionResult | undefined,
): Map<string, TypedDecision> {
  const sent = Array.isArray(result?.initialValue?.lots) ? (result.initialValue.lots as unknown[]) : [];
  const sentById = new Map(
    sent.map((one, index) => [textOf(one, "id"), { one, error: errorAt(result, index) }] as const),
  );
  return new Map(
    lines.map((line) => {
      const found = sentById.get(line.id);
      const typed =
        found === undefined
          ? { decision: line.decision ?? "", reason: line.reason ?? "", error: null }
          : {
              decision: textOf(found.one, "decision"),
              reason: textOf(found.one, "reason"),
              error: found.error,
            };
      return [line.id, typed];
    }),
  );
}

function errorAt(result: SubmissionResult | undefined, index: number): string | null {
  const at = `lots[${String(index)}]`;
  const errors = result?.error ?? {};
  return errors[`${at}.reason`]?.[0] ?? errors[`${at}.decision`]?.[0] ?? null;
}

function textOf(value: unknown, name: string): string {
  const text =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return typeof text === "string" ? text : "";
}
