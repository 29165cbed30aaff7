import type { ReactElement } from "react";
import { Sub } from "#app/ui/table.tsx";
import type { Follower } from "./ask-words.ts";

/** Whom to ask about a contract, and how: its facilitator, its host, the host’s address and number. */
export function FollowerLines({ follower }: { follower: Follower | null }): ReactElement {
  if (follower === null) {
    return <>Personne ne suit ce marché&nbsp;: demandez à un porteur de votre territoire de le prendre.</>;
  }
  const { facilitator, hostName, email, phone } = follower;
  return (
    <>
      {[facilitator, hostName].filter(Boolean).join(", ")}
      {email !== null && (
        <Sub>
          <a href={`mailto:${email}`}>{email}</a>
        </Sub>
      )}
      {phone !== null && <Sub>{phone}</Sub>}
    </>
  );
}
