import type { ClauseValues } from "#app/domain/clause-kit/fill-clause.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";

const disability = "entreprises adaptées, établissements et services d’accompagnement par le travail (ESAT)";
const iae = "structures d’insertion par l’activité économique (EI, ETTI, AI, ACI, EITI)";

/** Who may answer a reserved lot, by its article. Source: product.md, « Mechanisms » and « Structure kinds ». */
const reservations: Partial<Record<Mechanism, ClauseValues>> = {
  reserved_disability: {
    article_reserve: "article L2113-12",
    structures_reservees: disability,
    personnes_reservees: "travailleurs en situation de handicap",
  },
  reserved_iae: {
    article_reserve: "article L2113-13",
    structures_reservees: iae,
    personnes_reservees: "travailleurs défavorisés",
  },
  reserved_iae_disability: {
    article_reserve: "article L2113-14",
    structures_reservees: `${disability} et ${iae}`,
    personnes_reservees: "travailleurs en situation de handicap ou défavorisés",
  },
  reserved_prison: { article_reserve: "article L2113-13-1" },
  reserved_ess: { article_reserve: "article L2113-15" },
};

/** What the texts of a reserved lot say of its reservation; nothing for a lot that is not. */
export function reservationWords(mechanism: Mechanism | null): ClauseValues {
  return (mechanism === null ? undefined : reservations[mechanism]) ?? {};
}
