import { runCommand } from "./run-command.server.ts";

// What is written beside the database holds personal data: for this user only.
process.umask(0o077);
// Read by `head`, which closed: what was to be done is done, only its account is cut short.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runCommand({
  args: process.argv.slice(2),
  variables: process.env,
  output: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  },
  now: new Date(),
});
