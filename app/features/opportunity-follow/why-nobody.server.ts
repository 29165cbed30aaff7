import { activities, type Activity } from "#app/domain/activity.ts";
import { workOfLot } from "#app/domain/match/lot-work.ts";
import type { MatchLot } from "#app/domain/match/match.ts";
import { formatList, inSentence } from "#app/ui/french.ts";
import type { Db } from "#db/database.server.ts";
import { isAnyActivityKnown } from "#db/queries/studies/study-place.server.ts";

/** `trade`: the lot does not say what it is made of; `nobody`: no structure may do that; `directory`: nobody said what they do. */
export type WhyNobody = {
  cause: "trade" | "nobody" | "directory" | "law" | "none";
  title: string;
  words: string;
};

const reserved = /^reserved_/;

/** Why no structure is listed for a lot, read as the match reads it, and what would change it. */
export async function whyNobody(db: Db, lot: MatchLot): Promise<WhyNobody> {
  const wanted = workOfLot(lot)?.activities;
  if (wanted === undefined) {
    return {
      cause: "trade",
      title: "Le métier de ce lot n’est pas connu.",
      words: "Donnez son métier ou son code CPV\u00a0: les structures qui savent le faire s’afficheront ici.",
    };
  }
  if (wanted.length === 0) {
    return {
      cause: "nobody",
      title: "Aucun métier de structure ne répond à ce lot.",
      words:
        "Ses règles demandent des entreprises qualifiées. Une action qualitative (visite, stage, formation) reste possible.",
    };
  }
  if (!(await isAnyActivityKnown(db))) {
    return {
      cause: "directory",
      title: "Personne n’a encore dit ce que font les structures du répertoire.",
      words: `Écrivez sur leur fiche celles qui savent faire ${doing(wanted)}.`,
    };
  }
  const isReserved = lot.mechanisms.some((mechanism) => reserved.test(mechanism));
  return {
    cause: isReserved ? "law" : "none",
    title: isReserved
      ? "Aucune structure connue de celles à qui la loi réserve ce lot."
      : "Aucune structure du répertoire ne dit faire ce métier.",
    words: isReserved
      ? `Le dispositif de ce lot en écarte certaines\u00a0: vérifiez-le, ou cherchez qui sait faire ${doing(wanted)}.`
      : `Si une structure sait faire ${doing(wanted)}, écrivez-le parmi ses métiers.`,
  };
}

/** « nettoyage de locaux » ou « nettoyage de véhicules »: four at most. */
function doing(wanted: readonly Activity[]): string {
  return formatList(
    wanted.slice(0, 4).map((code) => `«\u00a0${inSentence(activities[code].label)}\u00a0»`),
    "ou",
  );
}
