/** What the forms of the proposals ask. */
export const proposalIntents = {
  adopt: "adopt",
  reject: "reject",
  withdraw: "withdraw",
  comment: "comment",
} as const;
export type ProposalIntent = keyof typeof proposalIntents;
