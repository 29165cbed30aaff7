import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Day } from "#app/domain/calendar.ts";
import { UnreadableFile } from "../files/sheet-source.ts";

/** The consolidated open data of public contracts, row by row. Source: exchange.md, §2, « Live ». */
export const liveAddress =
  "https://tabular-api.data.gouv.fr/api/resources/22847056-61df-452d-837d-8b8ceadbfc52/data/";

/** Words of the social considerations, each in some spelling of the list: the address has no « or ». */
const considerations = ["lause sociale", "ritère social", "éservé"] as const;

/** The most the source gives at once. */
const pageSize = 50;
/** 50 000 rows a consideration: past that the question is too wide for a page-by-page source. */
const mostPages = 1000;
const tries = 4;
/** Milliseconds. */
const longestAnswer = 30_000;
const longestPause = 60_000;

const answer = z.object({
  data: z.array(z.record(z.string(), z.unknown())),
  links: z.object({ next: z.string().nullish() }),
  meta: z.object({ total: z.number().optional() }).optional(),
});

/** Buyers of which département, and contracts notified after which day. */
export type LiveQuestion = { department: string; since: Day };
/** Waits that many milliseconds; tests do not. */
export type PauseFor = (milliseconds: number) => Promise<unknown>;
export type LiveRow = Readonly<Record<string, unknown>>;

/**
 * Rows in force of the contracts with a social consideration, page by page; the rows of one contract may come back under
 * another consideration. `UnreadableFile`, with what to do, when the source is away, refuses or answers something else:
 * a page that fails in a passing way is asked for again, as late as the source wishes.
 */
export async function* liveRecords(
  question: LiveQuestion,
  pauseFor: PauseFor = pause,
): AsyncGenerator<LiveRow> {
  for (const consideration of considerations) {
    for (let page = 1; ; page += 1) {
      if (page > mostPages) throw new UnreadableFile(tooWide);
      const { data, links } = await readPage(addressOf(question, consideration, page), pauseFor);
      yield* data;
      if (data.length === 0 || links.next == null) break;
    }
  }
}

function addressOf({ department, since }: LiveQuestion, consideration: string, page: number): URL {
  const address = new URL(liveAddress);
  address.search = new URLSearchParams({
    acheteur_departement_code__exact: department,
    considerationsSociales__contains: consideration,
    donneesActuelles__exact: "true",
    dateNotification__greater: since,
    page: String(page),
    page_size: String(pageSize),
  }).toString();
  return address;
}

async function readPage(address: URL, pauseFor: PauseFor): Promise<z.output<typeof answer>> {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await ask(address);
    if (reply?.ok === true) return parsed(reply);
    const isPassing = reply === undefined || reply.status === 429 || reply.status >= 500;
    if (!isPassing) throw new UnreadableFile(refusedWith(reply.status));
    if (attempt === tries) throw new UnreadableFile(away);
    await pauseFor(pauseAfter(reply, attempt));
  }
}

/** Undefined when nothing was answered: no network, or too late. */
async function ask(address: URL): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      headers: { Accept: "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(longestAnswer),
    });
  } catch {
    return undefined;
  }
}

async function parsed(reply: Response): Promise<z.output<typeof answer>> {
  const read = answer.safeParse(await reply.json().catch(() => undefined));
  if (!read.success) throw new UnreadableFile(changed);
  return read.data;
}

/** What `Retry-After` asks for (seconds), else 1, 2, 4 seconds. */
function pauseAfter(reply: Response | undefined, attempt: number): number {
  const asked = Number(reply?.headers.get("Retry-After") ?? Number.NaN) * 1000;
  return Math.min(Number.isFinite(asked) && asked >= 0 ? asked : 500 * 2 ** attempt, longestPause);
}

const byHand =
  "Ou téléchargez le fichier des marchés sur data.gouv.fr, puis envoyez-le depuis la page Importer.";
const away = `data.gouv.fr ne répond pas\u00a0: réessayez dans quelques minutes. ${byHand}`;
const changed = `data.gouv.fr a répondu autre chose que des marchés. ${byHand}`;
const tooWide =
  "Cette recherche ramène plus de 50 000 lignes\u00a0: choisissez une date plus récente, ou téléchargez le fichier sur data.gouv.fr.";

function refusedWith(status: number): string {
  return `data.gouv.fr a refusé la recherche (réponse ${status}). ${byHand}`;
}
