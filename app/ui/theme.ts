export type Theme = "light" | "dark";

const cookieName = "theme";
const oneYear = 365 * 24 * 60 * 60;

/** The look the person forced, or null when the system decides. Anything unknown in the cookie is no choice. */
export function readTheme(cookieHeader: string | null): Theme | null {
  const match = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookieHeader ?? "");
  return match?.[1] === "light" || match?.[1] === "dark" ? match[1] : null;
}

/** The `Set-Cookie` value that keeps a forced look for a year; null gives the choice back to the system. */
export function themeCookie(theme: Theme | null): string {
  const kept = theme === null ? `${cookieName}=; Max-Age=0` : `${cookieName}=${theme}; Max-Age=${oneYear}`;
  return `${kept}; Path=/; SameSite=Lax; Secure; HttpOnly`;
}
