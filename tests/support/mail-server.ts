import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Received = { to: string[]; from: string; subject: string; text: string };

/** A real SMTP server on loopback, and what it received. `refuses`: addresses it will not take. */
export async function startMailServer({ refuses = [] }: { refuses?: readonly string[] } = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, done) => {
      done(refuses.includes(address) ? new Error("550 no such user") : null);
    },
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          from: mail.from?.text ?? "",
          subject: mail.subject ?? "",
          text: mail.text ?? "",
        });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
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
