/** After the last test: the prepared profiles are of no use any more. */
import { rmSync } from 'node:fs';
import { preparedFolders } from './profiles.ts';

export default function tidyUp(): void {
  for (const folder of preparedFolders(process.pid)) rmSync(folder, { recursive: true, force: true });
}
