import type { Light } from "#app/ui/tone.ts";

/** One thing the law says of a contract, as the panel prints it. */
export type LawStatement = {
  key: string;
  /** Without a tone it is information: no light. */
  tone: Light | null;
  /** The fact, in a few words; stands beside the light. */
  title: string;
  sentence: string;
  /** Article and date of the text. */
  source: string;
  /** Our source was indirect, or it is our reading. */
  toCheck: boolean;
  /** Where to do what is missing. */
  act: { label: string; to: string } | null;
};
