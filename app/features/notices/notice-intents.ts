/** What the buttons of notices ask, by the value they send. */
export const noticeIntents = {
  search: "chercher",
  follow: "suivre",
  dismiss: "ecarter",
  restore: "reprendre",
} as const;

/** Where a button leads back to, when it is not the list it is on. */
export const noticeBacks = { opportunities: "opportunites", notice: "avis" } as const;

/** Sent by the button that makes a notice a contract without showing its form. */
export const directField = "direct";
