import type { Day } from "../calendar.ts";
import type { Mechanism } from "../mechanism.ts";
import type { Cents } from "../money.ts";
import { writeSocialConsiderations, type SocialConsideration } from "./social-considerations.ts";

/** What is published of a contract. `buyer`: its SIRET; amounts HT. */
export type PublishedContract = {
  id: string;
  buyer: string;
  title: string;
  cpv: string | null;
  durationMonths: number | null;
  notifiedOn: Day | null;
  amount: Cents | null;
  mechanisms: readonly Mechanism[];
};

/** A record of the 2022 format. What nobody knows is left out, never written as 0 or « NC ». */
export type DecpRecord = {
  id: string;
  acheteur: { id: string };
  objet: string;
  codeCPV?: string;
  dureeMois?: number;
  dateNotification?: Day;
  /** Euros HT. */
  montant?: number;
  considerationsSociales: { considerationSociale: SocialConsideration[] };
};

export type DecpFile = { marches: { marche: DecpRecord[] } };

/** Those contracts as data ready for the « profil d’acheteur ». Source: the official example of the 2022 schema. */
export function writeDecpFile(contracts: readonly PublishedContract[]): DecpFile {
  return { marches: { marche: contracts.map(writeDecpRecord) } };
}

function writeDecpRecord(contract: PublishedContract): DecpRecord {
  const { id, buyer, title, cpv, durationMonths, notifiedOn, amount, mechanisms } = contract;
  return {
    id,
    acheteur: { id: buyer },
    objet: title,
    ...(cpv === null ? {} : { codeCPV: cpv }),
    ...(durationMonths === null ? {} : { dureeMois: durationMonths }),
    ...(notifiedOn === null ? {} : { dateNotification: notifiedOn }),
    ...(amount === null ? {} : { montant: amount / 100 }),
    considerationsSociales: { considerationSociale: writeSocialConsiderations(mechanisms) },
  };
}
