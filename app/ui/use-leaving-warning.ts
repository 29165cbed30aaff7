import { unstable_usePrompt as usePrompt, useBeforeUnload } from "@remix-run/react";
import { useEffect, useId } from "react";

type Leaving = Parameters<Exclude<Parameters<typeof usePrompt>[0]["when"], boolean>>[0];
type LeavingWarning = {
  /** Something is written and not kept. */
  dirty: boolean;
  /** Whether going there loses it. */
  loses: (leaving: Leaving) => boolean;
  message: string;
};

/** What the forms of the page would lose. The router listens to one blocker alone: it answers for all of them. */
const losses = new Map<string, LeavingWarning["loses"]>();

/** Asks before what is written in a form is lost, by a link as by the browser; a page may hold several such forms. */
export function useLeavingWarning({ dirty, loses, message }: LeavingWarning): void {
  const id = useId();
  useEffect(() => {
    if (!dirty) return;
    losses.set(id, loses);
    return () => {
      losses.delete(id);
    };
  }, [id, dirty, loses]);
  usePrompt({ when: (leaving) => [...losses.values()].some((loss) => loss(leaving)), message });
  useBeforeUnload((event) => {
    if (dirty) event.preventDefault();
  });
}

/** Another page, whatever its search. */
export function isAnotherPage({ currentLocation, nextLocation }: Leaving): boolean {
  return currentLocation.pathname !== nextLocation.pathname;
}

/** Another page, or the same with another value of what `part` reads in the search. */
export function isAnotherView(part: (search: string) => string | null): LeavingWarning["loses"] {
  return (leaving) =>
    isAnotherPage(leaving) || part(leaving.currentLocation.search) !== part(leaving.nextLocation.search);
}
