import { runCommand } from "./run-command.server.ts";

// What is written beside the database holds personal data: for this user only.
process.umask(0o077);

process.exitCode = await runCommand({
  args: process.argv.slice(2),
  variables: process.env,
  output: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  },
  now: new Date(),
});
