import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Received = {
  to: string[];
  from: string;
  subject: string;
  text: string;
  /** The lines of the head by which it can be unsubscribed from, unfolded. */
  unsubscribe?: string[];
};

type Options = {
  refuses?: readonly string[];
  port?: number;
  /** Takes the whole message, then cuts the line without a word. */
  hangsUp?: boolean;
};

/** A real SMTP server on loopback, and what it received. `refuses`: addresses it will not take; any free port by default. */
export async function startMailServer({ refuses = [], port: wanted = 0, hangsUp = false }: Options = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, done) => {
      done(refuses.includes(address) ? new Error("550 no such user") : null);
    },
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        const unsubscribe = mail.headerLines
          .filter(({ key }) => key.startsWith("list-unsubscribe"))
          .map(({ line }) => line.replace(/\r?\n[ \t]+/g, " "));
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          from: mail.from?.text ?? "",
          subject: mail.subject ?? "",
          text: mail.text ?? "",
          ...(unsubscribe.length > 0 && { unsubscribe }),
        });
        if (hangsUp) for (const connection of server.connections) connection.close();
        else done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(wanted, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
}
