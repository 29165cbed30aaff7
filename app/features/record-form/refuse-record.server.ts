import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";
import { z } from "zod";
import { recordFields, type RecordReply } from "./record-reply.ts";

type Refusal = NonNullable<Parameters<Submission<unknown>["reply"]>[0]>;
type Beside = Partial<Omit<RecordReply, "result">> & { rejection?: Refusal | undefined };

/** The form again, with why: its fields keep what was typed. */
export function refuseRecord<Schema>(submission: Submission<Schema>, { rejection, ...beside }: Beside = {}) {
  const result = submission.reply(rejection);
  return data<RecordReply>(
    { result, conflict: null, warnings: [], confirmed: "", seen: "", ...beside },
    { status: 400 },
  );
}

/** One hidden field of the form as text. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The id the page made for a new record; 400 for what no page of ours makes. */
export function newIdIn(form: FormData): string {
  const read = z.uuid().safeParse(form.get(recordFields.id));
  if (!read.success) throw new Response(null, { status: 400 });
  return read.data;
}
