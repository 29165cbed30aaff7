/** Whom a buyer asks about a contract. */
export type Follower = {
  facilitator: string | null;
  hostName: string;
  email: string | null;
  phone: string | null;
};

/** « demandez à Camille Roussillon, Maison de l’insertion »; a contract nobody follows must be taken first. */
export function askWords(follower: Follower | undefined): string {
  if (follower === undefined) return "demandez à un porteur de votre territoire de suivre ce marché et";
  return `demandez à ${[follower.facilitator, follower.hostName].filter(Boolean).join(", ")}`;
}
