import type { Role } from "#app/domain/role.ts";

/** One account per role, in the demonstration only: their password is shown to everyone. */
export const demoPassword = "demonstration-isere-2026";

export type DemoAccount = {
  role: Role;
  email: string;
  /** A fictional person. */
  name: string;
  /** Who it is, on the sign-in page. */
  title: string;
  /** What can be done with it, on the sign-in page. */
  work: string;
};

export const demoAccounts = [
  {
    role: "facilitator",
    email: "facilitatrice@demo.example",
    name: "Nadège Ferrand",
    title: "Facilitatrice",
    work: "Suivre ses marchés, importer son année, rendre compte",
  },
  {
    role: "authority",
    email: "acheteur@demo.example",
    name: "Bastien Corbel",
    title: "Maître d’ouvrage",
    work: "Suivre ses marchés et leurs heures",
  },
  {
    role: "siae",
    email: "siae@demo.example",
    name: "Nadia Sorel",
    title: "SIAE",
    work: "Trouver des heures qui lui conviennent, répondre, suivre",
  },
  {
    role: "network",
    email: "instance@demo.example",
    name: "Hélène Vauban",
    title: "Instance départementale",
    work: "Lire les éditions consolidées",
  },
  {
    role: "animator",
    email: "animatrice@demo.example",
    name: "Inès Chabert",
    title: "Animatrice du réseau",
    work: "Consolider le Département sans exposer personne",
  },
  {
    role: "funder",
    email: "financeur@demo.example",
    name: "Marc Tessier",
    title: "Financeur (service IVE)",
    work: "Suivre la convention de chaque porteur",
  },
  {
    role: "territory",
    email: "territoire@demo.example",
    name: "Sonia Meunier",
    title: "Direction territoriale",
    work: "Suivre son territoire",
  },
  {
    role: "admin",
    email: "administration@demo.example",
    name: "Paul Girin",
    title: "Administrateur",
    work: "Ouvrir et fermer les comptes",
  },
] as const satisfies readonly DemoAccount[];
