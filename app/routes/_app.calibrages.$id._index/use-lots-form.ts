import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useMemo } from "react";
import { liveStudy } from "#app/features/study-lots/live-study.ts";
import type { LotsReply } from "#app/features/study-lots/lots-reply.ts";
import { lotRowValues } from "#app/features/study-lots/lot-row-values.ts";
import {
  lotsTableSchema,
  type LotsTableFields,
  type LotsTableInput,
} from "#app/features/study-lots/lots-table.schema.ts";
import type { StudioPage } from "./read-studio.server.ts";

/** The table of lots as a form, and the study it would make as it is typed. */
export function useLotsForm(page: StudioPage, reply: LotsReply | undefined) {
  const { study, lots, shares } = page;
  const base = useMemo(() => ({ lots, shares }), [lots, shares]);
  const schema = useMemo(() => lotsTableSchema(base), [base]);
  const [form, fields] = useForm<LotsTableFields, LotsTableInput>({
    lastResult: reply?.result ?? null,
    defaultValue: { lots: lots.map(lotRowValues) },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  const rows = fields.lots.getFieldList();
  const typed = rows.map((row) => row.value ?? {});
  return { form, fields, rows, live: liveStudy(study, base, typed) };
}

export type LotsForm = ReturnType<typeof useLotsForm>;
