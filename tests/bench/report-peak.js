// Loaded before a command (`--import`): writes its peak memory, in bytes, where PEAK_FILE says, when it ends.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const file = process.env.PEAK_FILE;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
});
