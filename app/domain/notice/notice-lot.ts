import type { Place } from "../nearness.ts";
import type { Day } from "../calendar.ts";
import type { ContractCategory } from "../exchange-codes.ts";
import type { GeoPoint } from "../geo-point.ts";
import type { MatchLot } from "../match/match.ts";
import { searchText } from "../search-text.ts";
import { guessTrade } from "../trade-guess.ts";

type ComparedNotice = {
  title: string;
  descriptors: string | null;
  category: ContractCategory | null;
  cpv: string | null;
  publishedOn: Day;
  replyBy: Day | null;
};

/** Studies and supervision name the works they are about, and are none of them. */
const intellectual =
  /^(?:marche s? ?(?:de |d |pour |relatif a )?)?(?:la |l |une |des )?(?:missions? (?:de |d )?(?:la |l )?)?(?:maitrise d oeuvre|maitrise d ouvrage|assistance|amo |etudes? |diagnostics? |controle technique|coordination|csps |ordonnancement|opc |concours|conduite d operation|geometre|programmiste|conseil|audit )/;
const architects = "71000000";

/**
 * What is compared of a notice with structures: its words, CPV and place of the buyer. No hours nor mechanism: nothing is
 * known of a clause. Supplies are told by their CPV alone (« produits de nettoyage » are not cleaning), studies whatever
 * they study find nobody, and the words it is filed under serve when its title says nothing.
 */
export function lotOfNotice(
  notice: ComparedNotice,
  { place, point }: { place: Place; point: GeoPoint | null },
): MatchLot {
  const cpv = notice.cpv ?? (intellectual.test(`${searchText(notice.title)} `) ? architects : null);
  return {
    title: wordsOf(notice, cpv),
    cpv,
    trade: null,
    mechanisms: [],
    place,
    point,
    hours: null,
    stage: "published",
    consultationOn: notice.publishedOn,
    startsOn: null,
    endsOn: null,
    replyBy: notice.replyBy,
  };
}

function wordsOf({ title, descriptors, category }: ComparedNotice, cpv: string | null): string {
  if (category === "supplies") return "";
  if (descriptors === null || guessTrade({ title, cpv }) !== undefined) return title;
  return `${title} ${descriptors}`;
}
