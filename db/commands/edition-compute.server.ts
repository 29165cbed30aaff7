import { parseArgs } from "node:util";
import { computeDraft, type ComputeEdition } from "#app/features/edition-desk/compute-draft.server.ts";
import type { Id } from "../schema/columns.ts";
import { refused, wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

const said = {
  draft: "Édition calculée\u00a0: le brouillon attend sa publication",
  refused: "Édition refusée par le contrôle\u00a0: des regroupements sont proposés",
  dropped: "Le brouillon a changé pendant le calcul\u00a0: rien n’est gardé",
} as const;

/** `edition compute`: computes the edition asked for under that id. Exit 1 when there is nothing to compute. */
export async function editionComputeCommand(
  { db, output, now }: CommandContext,
  args: string[],
  compute: ComputeEdition,
): Promise<ExitCode> {
  const id = idOf(args);
  if (id === undefined) return wrongUsage(output, usage.editionCompute);
  const { outcome } = await computeDraft(db, { id: id as Id<"edition">, now }, compute);
  if (outcome === "nothing to compute") {
    return refused(output, "Aucune édition n’attend d’être calculée sous cet identifiant.");
  }
  output.out(`${said[outcome]}\n`);
  return 0;
}

function idOf(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { id: { type: "string" } } }).values.id;
  } catch {
    return undefined;
  }
}
