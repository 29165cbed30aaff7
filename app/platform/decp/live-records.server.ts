import { z } from "zod";
import type { Day } from "#app/domain/calendar.ts";
import { UnreadableFile } from "../files/sheet-source.ts";
import type { OutsideFailure } from "../outside/outside-failure.ts";
import {
  outsideReader,
  realClock,
  type OutsideRead,
  type PauseFor,
} from "../outside/outside-fetch.server.ts";

/** The consolidated open data of public contracts, row by row. Source: exchange.md, §2, « Live ». */
export const liveAddress =
  "https://tabular-api.data.gouv.fr/api/resources/22847056-61df-452d-837d-8b8ceadbfc52/data/";

/** Words of the social considerations, each in some spelling of the list: the address has no « or ». */
const considerations = ["lause sociale", "ritère social", "éservé"] as const;

/** The most the source gives at once. */
const pageSize = 50;
/** 50 000 rows a consideration: past that the question is too wide for a page-by-page source. */
const mostPages = 1000;

const answer = z.object({
  data: z.array(z.record(z.string(), z.unknown())),
  links: z.object({ next: z.string().nullish() }),
  meta: z.object({ total: z.number().optional() }).optional(),
});

/** Buyers of which département, and contracts notified after which day. */
export type LiveQuestion = { department: string; since: Day };
export type LiveRow = Readonly<Record<string, unknown>>;

/**
 * Rows in force of the contracts with a social consideration, page by page; the rows of one contract may come back under
 * another consideration. `UnreadableFile`, with what to do, when the source is away, refuses or answers something else:
 * a page that fails in a passing way is asked for again, as late as the source wishes.
 */
export async function* liveRecords(
  question: LiveQuestion,
  pauseFor: PauseFor = realClock.pauseFor,
): AsyncGenerator<LiveRow> {
  const read = outsideReader({ name: "data.gouv.fr" }, { clock: { ...realClock, pauseFor } });
  for (const consideration of considerations) {
    for (let page = 1; ; page += 1) {
      if (page > mostPages) throw new UnreadableFile(tooWide);
      const { data, links } = await readPage(read, addressOf(question, consideration, page));
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

async function readPage(read: OutsideRead, address: URL): Promise<z.output<typeof answer>> {
  const reply = await read(address);
  if (reply.outcome === "failed") throw new UnreadableFile(failureWords(reply));
  const parsed = answer.safeParse(reply.json);
  if (!parsed.success) throw new UnreadableFile(changed);
  return parsed.data;
}

function failureWords({ trouble, status }: OutsideFailure): string {
  if (trouble === "refused" && status !== null) return refusedWith(status);
  return trouble === "unreadable" || trouble === "too large" ? changed : away;
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
