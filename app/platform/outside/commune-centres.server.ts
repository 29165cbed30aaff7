import { z } from "zod";
import { outsideSources } from "#app/domain/outside-source.ts";
import { outsideFailure, type OutsideFailure } from "./outside-failure.ts";
import { outsideReader, type OutsideClock } from "./outside-fetch.server.ts";

/** The communes of a département with their centres. Source: geo.api.gouv.fr. */
export function centresAddress(department: string): string {
  return `https://geo.api.gouv.fr/departements/${encodeURIComponent(department)}/communes`;
}

/** One commune as it came: nothing of it is sure yet. */
const answer = z.array(z.unknown());

/** The communes of a département as the official service gives them. Never throws. */
export async function communeCentres(
  department: string,
  clock?: OutsideClock,
): Promise<{ outcome: "read"; records: unknown[] } | OutsideFailure> {
  const name = outsideSources.communes.label;
  const address = new URL(centresAddress(department));
  address.searchParams.set("fields", "code,nom,centre");
  const reply = await outsideReader({ name }, clock === undefined ? {} : { clock })(address);
  if (reply.outcome === "failed") return reply;
  const parsed = answer.safeParse(reply.json);
  return parsed.success ? { outcome: "read", records: parsed.data } : outsideFailure("unreadable", name);
}
