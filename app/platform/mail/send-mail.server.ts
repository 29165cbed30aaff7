import { createTransport } from "nodemailer";
import type { MailServer } from "../env.server.ts";
import { log } from "../log.server.ts";

export type Mail = { to: string; subject: string; text: string };

export type MailOutcome = { outcome: "sent" } | { outcome: "failed"; failure: string };

/** How long a mail server may take to answer each time, in milliseconds. */
const patience = 15_000;

/**
 * Hands one plain-text message to the mail server. `failed` says why in French, without what the server said: it may
 * quote an address. Line breaks in the address or the subject are refused by nodemailer's own encoding.
 */
export async function sendMail(server: MailServer, { to, subject, text }: Mail): Promise<MailOutcome> {
  const transport = createTransport({
    url: server.url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: server.from, to: { name: "", address: to }, subject, text });
    return { outcome: "sent" };
  } catch (error) {
    const code = codeOf(error);
    log("error", "mail.failed", { code });
    return { outcome: "failed", failure: failureWords(code) };
  } finally {
    transport.close();
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "unknown";
  return typeof error.code === "string" ? error.code : "unknown";
}

function failureWords(code: string): string {
  switch (code) {
    case "EENVELOPE":
      return "Le serveur de courriel refuse cette adresse.";
    case "EAUTH":
      return "Le serveur de courriel refuse le nom ou le mot de passe de l’installation.";
    case "EMESSAGE":
      return "Le serveur de courriel refuse ce message.";
    default:
      return "Le serveur de courriel ne répond pas.";
  }
}
