import type { Day } from "../calendar.ts";
import type { ContractCategory } from "../exchange-codes.ts";
import type { Siret } from "../siret.ts";

/** A notice of a journal of tenders, as read there: a hint, never a fact. */
export type TenderNotice = {
  /** « idweb » of the BOAMP: `26-118034`. */
  id: string;
  title: string;
  buyerName: string | null;
  buyerSiret: Siret | null;
  department: string;
  publishedOn: Day;
  /** Offers are received until then, at `replyTime` (`12:00`, of Paris) when it is said. */
  replyBy: Day | null;
  replyTime: string | null;
  category: ContractCategory | null;
  /** Eight digits. */
  cpv: string | null;
  /** Words it is filed under, separated by « ; ». */
  descriptors: string | null;
  url: string;
};

/** What an organisation makes of a notice; without one it is to be looked at. */
export type NoticeMark = "followed" | "dismissed";
