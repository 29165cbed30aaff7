import { addDays } from "#app/domain/calendar.ts";
import type { ContractCategory } from "#app/domain/exchange-codes.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Instant } from "../../schema/columns.ts";
import { demoToday } from "./demo-calendar.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";

type Told = {
  title: string;
  /** A buyer of the demonstration, by its key; else a name nobody knows here. */
  buyer: { key: string } | { name: string };
  category: ContractCategory;
  cpv?: string;
  descriptors: string;
  /** Days before and after the day the demonstration is told on. */
  age: number;
  left: number;
  time?: string;
};

/** Calls for tenders as the BOAMP has them, invented: what insertion may do, and what it may not. */
const told: readonly Told[] = [
  {
    title: "Réfection des peintures intérieures du groupe scolaire Paul-Langevin",
    buyer: { key: "crolles" },
    category: "works",
    cpv: "45442110",
    descriptors: "Peinture (travaux); Revêtements de murs",
    age: 3,
    left: 33,
    time: "12:00",
  },
  {
    title: "Nettoyage des locaux et de la vitrerie des bâtiments communaux",
    buyer: { name: "Commune de Saint-Égrève" },
    category: "services",
    cpv: "90910000",
    descriptors: "Nettoyage de locaux; Nettoyage de vitres",
    age: 5,
    left: 40,
    time: "17:00",
  },
  {
    title: "Entretien des espaces verts et du cimetière",
    buyer: { name: "Commune de La Mure" },
    category: "services",
    cpv: "77310000",
    descriptors: "Espaces verts",
    age: 1,
    left: 54,
  },
  {
    title: "Ravalement et peinture de 48 logements, résidence Les Balmes",
    buyer: { name: "Société d’habitation des Balmes" },
    category: "works",
    descriptors: "Peinture (travaux); Ravalement",
    age: 8,
    left: 61,
    time: "11:30",
  },
  {
    title: "Fourniture de peinture routière et de produits de marquage",
    buyer: { key: "crolles" },
    category: "supplies",
    cpv: "44811000",
    descriptors: "Peinture (fournitures)",
    age: 2,
    left: 36,
  },
  {
    title: "Maîtrise d’œuvre pour la rénovation énergétique de la mairie",
    buyer: { name: "Commune de La Mure" },
    category: "services",
    cpv: "71221000",
    descriptors: "Maîtrise d’œuvre",
    age: 6,
    left: 48,
  },
  {
    title: "Restauration collective en liaison froide des écoles et de la crèche",
    buyer: { name: "Commune de Saint-Égrève" },
    category: "services",
    cpv: "55524000",
    descriptors: "Restauration collective",
    age: 10,
    left: 70,
    time: "12:00",
  },
];

/** Enters those notices, and the search that found them. They lead to no page of the BOAMP: they are not there. */
export function enterTenderNotices(rows: DemoRows, directory: Directory): void {
  told.forEach(({ title, buyer, category, cpv, descriptors, age, left, time }, index) => {
    const id = `26-${String(900_001 + index)}`;
    const known =
      "key" in buyer
        ? rows.rows.organisation.find((one) => one.id === directory.organisation(buyer.key))
        : undefined;
    const buyerName = "name" in buyer ? buyer.name : (known?.name ?? null);
    rows.enter("tender_notice", {
      id,
      title,
      buyer_name: buyerName,
      buyer_siret: known?.siret ?? null,
      department: "38",
      published_on: addDays(demoToday, -age),
      reply_by: addDays(demoToday, left),
      reply_time: time ?? null,
      category,
      cpv: cpv ?? null,
      descriptors,
      url: null,
      fetched_on: demoToday,
      search_text: searchText(title, buyerName, descriptors, id, cpv),
      contract_id: null,
    });
  });
  const searched = `${demoToday}T06:30:00.000Z` as Instant;
  rows.enter("refresh_run", {
    id: rows.nextId("refresh_run"),
    source: "boamp",
    department: "38",
    state: "done",
    started_at: searched,
    ended_at: searched,
    found: told.length,
    created: told.length,
    updated: 0,
    unchanged: 0,
    kept: 0,
    refused: 0,
    failure: null,
    account_id: null,
  });
}
