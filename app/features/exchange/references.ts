import type { NamedHire } from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";

/** What the rows of a batch point to, found once for all of them; `undefined` when nothing of that name exists. */
export type References = {
  organisation: (siret: string | null | undefined) => Database["organisation"] | undefined;
  contract: (reference: string) => Database["contract"] | undefined;
  lot: (reference: string, number: string) => Database["lot"] | undefined;
  commitment: (reference: string, number: string, mechanism: string) => Database["commitment"] | undefined;
  participant: (siret: string, code: string) => Database["participant"] | undefined;
  need: (code: string) => Database["hire_need"] | undefined;
  hire: (reference: string) => NamedHire | undefined;
  commune: (code: string | null | undefined) => string | undefined;
  territory: (word: string | null | undefined) => string | undefined;
};
