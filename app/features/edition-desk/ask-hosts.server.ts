import type { AppLoadContext } from "@remix-run/node";
import { isComplete } from "#app/domain/edition/count-band.ts";
import type { HostCompleteness } from "#app/domain/edition/edition-content.ts";
import {
  editionPeriodCode,
  editionPeriodWords,
  type EditionPeriod,
} from "#app/domain/edition/edition-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { sendMessage } from "#app/features/messages/send-message.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, envOf, todayOf } from "#app/platform/request-context.server.ts";
import { formatList } from "#app/ui/french.ts";
import { requestKeyStart } from "#db/queries/editions/host-standing.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { listReaders } from "#db/queries/studies/study-readers.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { bandsOf, readCompleteness, type HostGaps } from "./completeness.server.ts";

/** How many hosts were written to, and how many were not: asked today already, nobody to write to, nothing missing. */
export type AskedHosts = { asked: number; already: number; nobody: number; complete: number };

/**
 * Writes to the facilitators of the hosts something is missing from, or of that one: each at most once a day for a
 * period. The message says what is missing, never how many, and where their own list is.
 */
export async function askHosts(
  context: AppLoadContext,
  { viewer, period, siret }: { viewer: Viewer; period: EditionPeriod; siret: string | null },
): Promise<AskedHosts> {
  const db = databaseOf(context);
  const today = todayOf(context);
  const settings = await readSettings(db);
  const all = await readCompleteness(db, { period, today, settings, hostId: null });
  const counts: AskedHosts = { asked: 0, already: 0, nobody: 0, complete: 0 };
  for (const gaps of all.filter(({ host }) => siret === null || host.siret === siret)) {
    if (!hasGap(gaps)) counts.complete += 1;
    else counts[await askHost(context, { viewer, period, gaps })] += 1;
  }
  return counts;
}

/** Whether something is to be asked of a host: a band that is not empty, keys that do not match, or no hour at all. */
export function hasGap(gaps: HostGaps): boolean {
  return !gaps.hasHours || !isComplete(bandsOf(gaps));
}

async function askHost(
  context: AppLoadContext,
  { viewer, period, gaps }: { viewer: Viewer; period: EditionPeriod; gaps: HostGaps },
): Promise<"asked" | "already" | "nobody"> {
  const { host } = gaps;
  const code = editionPeriodCode(period);
  const readers = await listReaders(databaseOf(context), { role: "facilitator", organisationId: host.id });
  let asked = false;
  for (const to of readers) {
    const sent = await sendMessage(context, {
      kind: "edition_request",
      hostId: host.id,
      contractId: null,
      organisationId: null,
      to,
      subject: `Édition à compléter\u00a0: ${editionPeriodWords(period)}`,
      body: bodyOf(context, period, gaps),
      accountId: viewer.accountId as AccountId,
      onceKey: `${requestKeyStart(code)}${host.id}:${todayOf(context)}:${to}`,
    });
    if (sent.outcome !== "already sent") asked = true;
  }
  if (asked) return "asked";
  return readers.length === 0 ? "nobody" : "already";
}

function bodyOf(context: AppLoadContext, period: EditionPeriod, gaps: HostGaps): string {
  const { publicOrigin } = envOf(context);
  const page = `${publicOrigin}${paths.completeEdition({ periode: editionPeriodCode(period) })}`;
  return [
    "Bonjour,",
    `Le réseau prépare l’édition «\u00a0${editionPeriodWords(period)}\u00a0». Pour ${gaps.host.name}, il manque encore\u00a0: ${formatList(missingWords(gaps))}.`,
    `La liste, avec ce qu’il faut ouvrir pour chaque ligne\u00a0: ${page}`,
    "Une fois l’édition publiée, elle ne change plus\u00a0: ce qui arrive après attend la suivante.",
  ].join("\n\n");
}

function missingWords(gaps: HostGaps): string[] {
  const bands = bandsOf(gaps);
  const words = {
    pendingStatements: "des relevés déclarés à valider",
    missingStatements: "des mois non déclarés",
    unknownOutcomes: "des suites de parcours à 6 ou 12\u00a0mois",
    unspecifiedMechanisms: "des marchés réservés sans dire à qui",
  } as const satisfies Partial<Record<keyof HostCompleteness, string>>;
  const gapsOf = (Object.keys(words) as Array<keyof typeof words>).filter((gap) => bands[gap] !== "none");
  return [
    ...(gaps.hasHours ? [] : ["vos heures de la période"]),
    ...gapsOf.map((gap) => words[gap]),
    ...(gaps.keysMatch ? [] : ["un envoi fait avec le secret du réseau"]),
  ];
}
