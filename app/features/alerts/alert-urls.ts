/** Where a digest leads: whole addresses, each made for its account. */
export type AlertUrls = {
  /** The page of a lot. */
  lotOf: (lotId: string) => string;
  list: string;
  alerts: string;
  unsubscribe: string;
};
