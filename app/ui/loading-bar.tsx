import { useNavigation } from "@remix-run/react";
import { useEffect, useState, type ReactElement } from "react";

/** Beyond a second, a page that does not come is said aloud. */
const sayAfter = 1000;

/** A thin line on top while a page is on its way; shows itself after 400 ms. Without script the browser has its own. */
export function LoadingBar(): ReactElement {
  const busy = useNavigation().state !== "idle";
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => {
      setLong(true);
    }, sayAfter);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);
  return (
    <>
      {busy && <div className="loading-bar" />}
      <p className="visually-hidden" role="status">
        {long ? "Chargement…" : ""}
      </p>
    </>
  );
}
