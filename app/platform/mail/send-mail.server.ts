import { createTransport } from "nodemailer";
import type { MailServer } from "../env.server.ts";
import { log } from "../log.server.ts";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** Where one POST, without a page, ends these messages (RFC 8058): mail programs show a button for it. */
  unsubscribeUrl?: string;
};

/**
 * `refused`: the server will not take this message; `unreachable`: none was handed over, another time may do; `unsure`: the
 * line was cut after the server answered, it may have left.
 */
export type MailReach = "refused" | "unreachable" | "unsure";

export type MailOutcome = { outcome: "sent" } | { outcome: "failed"; failure: string; reach: MailReach };

/** How long a mail server may take to answer each time, in milliseconds. */
const patience = 15_000;

/**
 * Hands one plain-text message to the mail server. `failed` says why in French, without what the server said: it may
 * quote an address. Line breaks in the address or the subject are refused by nodemailer's own encoding.
 */
export async function sendMail(
  server: MailServer,
  { to, subject, text, unsubscribeUrl }: Mail,
): Promise<MailOutcome> {
  const transport = createTransport({
    url: server.url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: server.from,
      to: { name: "", address: to },
      subject,
      text,
      ...(unsubscribeUrl !== undefined && { headers: unsubscribeHeaders(unsubscribeUrl) }),
    });
    return { outcome: "sent" };
  } catch (error) {
    const code = codeOf(error);
    log("error", "mail.failed", { code });
    return { outcome: "failed", failure: failureWords(code), reach: reachOf(error, code) };
  } finally {
    transport.close();
  }
}

/** RFC 2369 and 8058. Prepared: nodemailer must not fold nor encode the address. */
function unsubscribeHeaders(url: string) {
  return {
    "List-Unsubscribe": { prepared: true, value: `<${url}>` },
    "List-Unsubscribe-Post": { prepared: true, value: "List-Unsubscribe=One-Click" },
    // No « out of office » in answer.
    "Auto-Submitted": "auto-generated",
  };
}

/** Cut while connecting or before the greeting, nothing was handed over; cut later, nobody knows. */
function reachOf(error: unknown, code: string): MailReach {
  const { syscall, timeoutType } = (error ?? {}) as { syscall?: unknown; timeoutType?: unknown };
  switch (code) {
    case "EENVELOPE":
    case "EMESSAGE":
      return "refused";
    case "EAUTH":
    case "EDNS":
    case "ETLS":
      return "unreachable";
    case "ETIMEDOUT":
      return timeoutType === "SOCKET_TIMEOUT" ? "unsure" : "unreachable";
    default:
      return syscall === "connect" ? "unreachable" : "unsure";
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
