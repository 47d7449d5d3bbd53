const commands = ['inspect', 'verify-log'] as const;

export interface InspectRequest {
  readonly command: (typeof commands)[number];
  readonly args: readonly string[];
}

/** The command on the line the application was started with, and what stands behind it; null when it is to open. */
export function commandIn(line: readonly string[]): InspectRequest | null {
  // Started as a package the command is the first argument; in development the folder of the application is.
  for (const [at, word] of line.slice(0, 4).entries()) {
    const command = commands.find((each) => each === word);
    if (at > 0 && command !== undefined) return { command, args: line.slice(at + 1) };
  }
  return null;
}
