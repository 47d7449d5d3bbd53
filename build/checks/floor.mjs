/** Functions the oldest runtime (Chromium 114, Node 18) does not have, though the type libraries know them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

const tooNew =
  /\b(Promise\.(withResolvers|try)|(Object|Map)\.groupBy|Array\.fromAsync|URL\.(parse|canParse)|AbortSignal\.any|Uint8Array\.from(Base64|Hex)|\w+\.(toBase64|toHex)\(|Iterator\.from|import\.meta\.dirname)/;

/** @type {import('./files.mjs').ProjectCheck} */
export const floor = {
  name: 'nothing newer than the oldest runtime',
  find: (root) =>
    ['electron', 'renderer', 'shared']
      .flatMap((folder) => listFiles(root, folder))
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) =>
        readFileSync(join(root, path), 'utf8')
          .split('\n')
          .flatMap((line, index) => {
            const found = tooNew.exec(line)?.[1];
            return found ? [`${path}:${index + 1} ${found} is missing in the oldest runtime`] : [];
          }),
      ),
};
