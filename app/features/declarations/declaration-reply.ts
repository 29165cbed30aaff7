import type { Month } from "#app/domain/calendar.ts";
import type { Typed } from "./declaration-form.ts";

/** One line ready to leave, and what is to be seen of it. */
export type ReadyLine = { field: string; name: string; text: string; alerts: string[] };

/** What the server says of a declaration: to mend or go on with, or to read over before it leaves. */
export type DeclarationReply =
  | {
      step: "form";
      month: Month;
      typed: Typed;
      errors: Typed;
      /** What is wrong with the whole. */
      refusal: string | null;
      email: string;
      emailError: string | null;
      /** What was done, to be read aloud: « 3 lignes reprises ». */
      said: string | null;
    }
  | {
      step: "review";
      month: Month;
      /** Makes sending twice harmless. */
      id: string;
      lines: ReadyLine[];
      /** Lines left empty. */
      left: number;
      total: number;
      typed: Typed;
      email: string;
    };
