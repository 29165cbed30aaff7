import { useLocation, useNavigation } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { paths } from "#app/paths.ts";
import { presenceIsDue, sessionStateAt, type SessionClock, type SessionState } from "./session-state.ts";

/** How often the clock is looked at, in milliseconds. */
const tick = 15_000;

/**
 * Follows the session of an open page: typing keeps it, leaving the page alone ends it. `stay` keeps it on demand. Every
 * answer of the server counts, whatever was asked.
 */
export function useSessionWatch(): { state: SessionState; stay: () => void } {
  const clock = useRef<SessionClock>({ contactAt: 0, activityAt: 0 });
  const [state, setState] = useState<SessionState>("open");
  const location = useLocation();
  const navigation = useNavigation();

  const ask = useCallback((): void => {
    void fetch(paths.presence(), { cache: "no-store" }).then(
      ({ ok, status }) => {
        if (ok) clock.current.contactAt = Date.now();
        if (ok || status === 401) setState(ok ? "open" : "ended");
      },
      // Offline: the session is what it was.
      () => undefined,
    );
  }, []);

  useEffect(() => {
    if (navigation.state !== "idle") return;
    clock.current.contactAt = Date.now();
    setState("open");
  }, [location.key, navigation.state]);

  useEffect(() => {
    const act = (): void => {
      clock.current.activityAt = Date.now();
    };
    const look = (): void => {
      const now = Date.now();
      const seen = sessionStateAt(now, clock.current);
      // Another tab may have kept the session: only the server knows that it ended.
      if (seen === "ended" || presenceIsDue(now, clock.current)) ask();
      else setState(seen);
    };
    const timer = setInterval(look, tick);
    document.addEventListener("keydown", act);
    document.addEventListener("pointerdown", act);
    return () => {
      clearInterval(timer);
      document.removeEventListener("keydown", act);
      document.removeEventListener("pointerdown", act);
    };
  }, [ask]);

  return { state, stay: ask };
}
