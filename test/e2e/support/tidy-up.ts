/** After the last test: nothing typed stands in clear anywhere, and the prepared profiles are of no use any more. */
import { rmSync } from 'node:fs';
import { mustBeClean, searchAtEnd } from './last-search.ts';
import { preparedFolders } from './profiles.ts';

export default function tidyUp(): void {
  const prepared = preparedFolders(process.pid);
  searchAtEnd(prepared);
  for (const folder of prepared) rmSync(folder, { recursive: true, force: true });
  mustBeClean();
}
