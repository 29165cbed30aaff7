import type { Role } from "./role.ts";

/** Who asks: re-read at each request. The organisation decides what they see (trust.md, « Who sees what »). */
export type Viewer = {
  accountId: string;
  name: string;
  role: Role;
  organisationId: string | null;
  organisationName: string | null;
  /** `territory` role: the territory whose plans it follows. */
  territoryCode: string | null;
};
