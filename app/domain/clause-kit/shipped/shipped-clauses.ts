import type { Day } from "../../calendar.ts";
import type { ClauseKey } from "../clause-key.ts";
import type { ClauseWords } from "../clause-text.ts";
import { aeTexts } from "./ae-texts.ts";
import { ccapConductTexts } from "./ccap-conduct-texts.ts";
import { ccapScopeTexts } from "./ccap-scope-texts.ts";
import { rcTexts } from "./rc-texts.ts";

/** The day version 1 of every text was written. */
export const shippedOn = "2026-11-29" as Day;

/** Version 1 of every text, to be read over by the network before it is relied on. */
export const shippedClauses: Readonly<Record<ClauseKey, ClauseWords>> = {
  ...rcTexts,
  ...ccapScopeTexts,
  ...ccapConductTexts,
  ...aeTexts,
};
