import type { LoaderFunctionArgs } from "@remix-run/node";
import { askOwnLot } from "#app/features/opportunity-follow/own-lot.server.ts";
import { lotStructuresFile } from "#app/features/opportunity-follow/structures-file.server.ts";

/** Who could do the lot of the same address, as a file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return lotStructuresFile(await askOwnLot(args, "see supply"));
}
