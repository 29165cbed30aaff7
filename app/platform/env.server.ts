import { z } from "zod";
import { defaultDatabaseUrl } from "#db/database.server.ts";

/** What the server was told by its environment, read once at start. */
export type Env = {
  host: string;
  port: number;
  databaseUrl: string;
  /** Demo accounts may sign in, and the sign-in page shows them. */
  demo: boolean;
  /** Started by `npm run serve`: nothing is made up that production must be given. */
  production: boolean;
  /** Scheme, host and port by which browsers reach the product; links are made of it. */
  publicOrigin: string;
  /** The origins a form may come from. */
  formOrigins: readonly string[];
  /** Secrets given by the environment; the others are made on first use, but in production. */
  givenSecrets: { personKey: string | undefined; session: string | undefined };
  /** Where e-mail leaves from; without it messages wait in the outbox. */
  mail: MailServer | null;
  /** What Le marché de l’inclusion asks to answer; without it only Les emplois is asked. */
  marketToken: string | null;
  /** The server sends digests by itself; without, `alerts send` does. */
  alertsClock: boolean;
};

/** `url`: `smtp://` or `smtps://`, with user and password when the server wants them. */
export type MailServer = { url: string; from: string };

export type EnvReading = { state: "read"; env: Env } | { state: "refused"; reasons: string[] };

const shortestSecret = 32;

const secret = (name: string) =>
  z
    .string()
    .min(shortestSecret, { error: `${name} doit compter au moins ${shortestSecret} caractères.` })
    .optional();

const source = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z
    .string()
    .default("3000")
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      error: "PORT doit être un nombre entre 0 et 65535, par exemple 3000.",
    })
    .transform(Number),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.|postgres(ql)?:\/\/)/, {
      error: "DATABASE_URL doit être de la forme sqlite:CHEMIN ou postgres://…",
    })
    .default(defaultDatabaseUrl),
  DEMO: z.enum(["0", "1"], { error: "DEMO doit être 0 ou 1." }).optional(),
  PUBLIC_ORIGIN: z.string().optional(),
  PERSON_KEY_SECRET: secret("PERSON_KEY_SECRET"),
  SESSION_SECRET: secret("SESSION_SECRET"),
  SMTP_URL: z
    .string()
    .refine((text) => /^smtps?:\/\/./.test(text) && URL.canParse(text), {
      error: "SMTP_URL doit être de la forme smtp://serveur:587 ou smtps://nom:mot-de-passe@serveur.",
    })
    .optional(),
  MAIL_FROM: z.string().max(200).optional(),
  LEMARCHE_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/, {
      error: "LEMARCHE_TOKEN doit être le jeton tel que Le marché l’a donné, sans espace.",
    })
    .optional(),
  ALERTS_CLOCK: z.enum(["on", "off"], { error: "ALERTS_CLOCK doit être on ou off." }).optional(),
});

type Source = z.output<typeof source>;

/** Reads the environment. An empty variable is one that was not given. Each refusal is one French sentence. */
export function readEnv(
  variables: Readonly<Record<string, string | undefined>>,
  { production }: { production: boolean },
): EnvReading {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = source.safeParse(given);
  if (!parsed.success)
    return { state: "refused", reasons: parsed.error.issues.map(({ message }) => message) };
  const origin = readOrigin(parsed.data);
  const reasons = [
    ...(production ? missingInProduction(parsed.data) : []),
    ...origin.reasons,
    ...mailReasons(parsed.data),
  ];
  if (reasons.length > 0) return { state: "refused", reasons };
  return { state: "read", env: envOf(parsed.data, origin.value, production) };
}

function envOf(given: Source, publicOrigin: string, production: boolean): Env {
  return {
    host: given.HOST,
    port: given.PORT,
    databaseUrl: given.DATABASE_URL,
    demo: !production && given.DEMO !== "0",
    production,
    publicOrigin,
    formOrigins: given.PUBLIC_ORIGIN === undefined ? loopbackOrigins(given.PORT) : [publicOrigin],
    givenSecrets: { personKey: given.PERSON_KEY_SECRET, session: given.SESSION_SECRET },
    mail:
      given.SMTP_URL === undefined || given.MAIL_FROM === undefined
        ? null
        : { url: given.SMTP_URL, from: given.MAIL_FROM },
    marketToken: given.LEMARCHE_TOKEN ?? null,
    alertsClock: given.ALERTS_CLOCK !== "off",
  };
}

function mailReasons(given: Source): string[] {
  return given.SMTP_URL !== undefined && given.MAIL_FROM === undefined
    ? ["MAIL_FROM manque\u00a0: donnez l’adresse d’où partent les courriels, par exemple clauses@isere.fr."]
    : [];
}

function missingInProduction(given: Source): string[] {
  const words = { PERSON_KEY_SECRET: "la clé des personnes", SESSION_SECRET: "la clé des sessions" };
  const names = Object.keys(words) as (keyof typeof words)[];
  return names
    .filter((name) => given[name] === undefined)
    .map(
      (name) =>
        `${name} manque (${words[name]})\u00a0: donnez au moins ${shortestSecret} caractères tirés au hasard, par exemple ceux de «\u00a0openssl rand -hex 32\u00a0».`,
    );
}

function readOrigin(given: Source): { value: string; reasons: string[] } {
  const text = given.PUBLIC_ORIGIN ?? `http://${reachableHost(given.HOST)}:${given.PORT}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    return {
      value: text,
      reasons: ["PUBLIC_ORIGIN doit être une adresse sans chemin, par exemple https://clauses.isere.fr."],
    };
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return {
      value: url.origin,
      reasons: [
        `L’adresse publique ${url.origin} n’est pas chiffrée\u00a0: les navigateurs n’y gardent pas la session. Donnez PUBLIC_ORIGIN=https://… ou servez sur 127.0.0.1.`,
      ],
    };
  }
  return { value: url.origin, reasons: [] };
}

/** 0.0.0.0 and :: are where one listens, not where one goes. */
function reachableHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function loopbackOrigins(port: number): string[] {
  return ["127.0.0.1", "localhost", "[::1]"].map((host) => new URL(`http://${host}:${port}`).origin);
}
