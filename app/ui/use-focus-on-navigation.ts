import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { mainId } from "./skip-link.tsx";

/**
 * After each change of page the focus goes to its title, as it would after a load: a screen reader says it and the keyboard
 * starts from there. Filters and sorts keep the page, hence the focus; an anchor has its own target.
 */
export function useFocusOnNavigation(): void {
  const { pathname, hash } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (hash !== "") return;
    const main = document.getElementById(mainId);
    const target = main?.querySelector("h1") ?? main;
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }, [pathname, hash]);
}
