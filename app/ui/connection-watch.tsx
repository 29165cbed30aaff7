import { useEffect, useState, type ReactElement } from "react";
import { Notice } from "./notice.tsx";

/**
 * Without a network nothing is sent and no page is left: what is typed would go with the page that failed to answer. Says so
 * until the network is back. Only what the browser knows: a server that does not answer is another matter.
 */
export function ConnectionWatch(): ReactElement | null {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    const hold = (event: Event) => {
      if (navigator.onLine || !asksServer(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setIsHeld(true);
    };
    const release = () => {
      setIsHeld(false);
    };
    // Before any other listener: neither the form nor the router hears of it.
    document.addEventListener("submit", hold, true);
    document.addEventListener("click", hold, true);
    window.addEventListener("online", release);
    return () => {
      document.removeEventListener("submit", hold, true);
      document.removeEventListener("click", hold, true);
      window.removeEventListener("online", release);
    };
  }, []);
  if (!isHeld) return null;
  return (
    <div role="alert" className="connection">
      <Notice tone="at_risk" title="Pas de connexion.">
        Rien n’a été envoyé, et ce que vous avez écrit est toujours là{"\u00a0"}: recommencez quand le réseau
        revient.
      </Notice>
    </div>
  );
}

/** A form sent, or a link followed to another page of the product; a place on the same page asks nothing. */
function asksServer({ type, target }: Event): boolean {
  if (type === "submit") return true;
  const link = target instanceof Element ? target.closest("a") : null;
  return link?.origin === window.location.origin && link.getAttribute("href")?.startsWith("#") === false;
}
