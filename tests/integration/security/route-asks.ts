import type { PlantedWorld } from "./planted-world.ts";

/** Who asks, in the order of the statuses: nobody, then the eight roles. */
export const askers = [
  "nobody",
  "facilitator",
  "authority",
  "siae",
  "network",
  "animator",
  "funder",
  "territory",
  "admin",
] as const;

export type Ask = {
  method: "GET" | "POST";
  path: string;
  params?: Record<string, string>;
  form?: Record<string, string>;
  /** One status for each asker; one alone is everybody's. */
  statuses: string;
};

export type Question = (world: PlantedWorld) => Ask[];

export const get = (path: string, statuses: string, params: Record<string, string> = {}): Ask => ({
  method: "GET",
  path,
  params,
  statuses,
});
export const post = (
  path: string,
  statuses: string,
  form: Record<string, string> = {},
  params: Record<string, string> = {},
): Ask => ({
  method: "POST",
  path,
  form,
  params,
  statuses,
});

export const page =
  (path: string, statuses: string): Question =>
  () => [get(path, statuses)];

export const onlyFacilitator = "302 200 403 403 403 403 403 403 403";
export const onlyFacilitatorSends = "401 400 403 403 403 403 403 403 403";
export const refused = "302 404 403 403 403 403 403 403 403";
export const refusedForm = "401 404 403 403 403 403 403 403 403";
