/** What both engines say goes line by line to whoever started them. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
