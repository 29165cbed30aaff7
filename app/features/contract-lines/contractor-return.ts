import { paths } from "#app/paths.ts";

/** Where the form of a contractor leads back: to the step that asked for it, or to its contract. */
export function contractorReturn(reference: string, params: URLSearchParams): string {
  return params.get("pour") === "etape" ? paths.contractStep(reference) : paths.contract(reference);
}
