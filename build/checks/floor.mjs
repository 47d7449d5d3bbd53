/**
 * Functions the oldest runtime (Chromium 130, Node 20.18) does not have, though the type libraries know them; and those it has
 * but plain Node 20 lacks, in what that runs too: the unit tests, and the command that looks at files on a server.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

const runtime = 'the oldest runtime';
const node = 'Node 20';

/** @type {readonly { missing: string, folders: readonly string[], functions: RegExp }[]} */
const tooNew = [
  {
    missing: runtime,
    folders: ['electron', 'renderer', 'shared'],
    functions:
      /\b(Uint8Array\.from(?:Base64|Hex)|\w+\.(?:toBase64|toHex|setFromBase64|setFromHex)\(|Iterator\.(?:concat|zip)|RegExp\.escape|Error\.isError|Math\.(?:sumPrecise|f16round)|Float16Array|Atomics\.pause|(?:Async)?DisposableStack|\w+\.getOrInsert(?:Computed)?\(|\w+\.moveBefore\(|import\.meta\.(?:dirname|filename|main)|node:sqlite|createZstd\w+)/,
  },
  {
    missing: node,
    folders: ['electron', 'shared'],
    functions:
      /\b(Promise\.(?:withResolvers|try)|(?:Object|Map)\.groupBy|Array\.fromAsync|Iterator\.from|(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)\(|\w+\.(?:symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom|transferToFixedLength|getWeekInfo)\(|JSON\.rawJSON|Intl\.DurationFormat|scheduler\.yield)/,
  },
];

/** @type {import('./files.mjs').ProjectCheck} */
export const floor = {
  name: 'nothing newer than the oldest runtime',
  find: (root) =>
    tooNew.flatMap(({ missing, folders, functions }) =>
      folders
        .flatMap((folder) => listFiles(root, folder))
        .filter((path) => /\.tsx?$/.test(path))
        .flatMap((path) =>
          readFileSync(join(root, path), 'utf8')
            .split('\n')
            .flatMap((line, index) => {
              const found = functions.exec(line)?.[1];
              return found ? [`${path}:${index + 1} ${found} is missing in ${missing}`] : [];
            }),
        ),
    ),
};
