/** Blocks out of five from which a lot is proposed without being asked for. Source: mock 07; our choice. */
const fittingBlocks = 3;

/** Whether a lot is shown to a structure unless it asks for those that suit it less. */
export function fits({ blocks }: { blocks: number }): boolean {
  return blocks >= fittingBlocks;
}
