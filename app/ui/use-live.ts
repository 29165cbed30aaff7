import { useSyncExternalStore } from "react";

/** False on the server and while hydrating, true afterwards: whether a script runs in the page. */
export function useLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** Never changes: nothing to listen to. */
const never = () => () => undefined;
