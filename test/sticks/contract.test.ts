/** The contract of transports, asked of the file systems sticks have. */
import { rmSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../electron/files/node-files.ts';
import { folderIn } from '../unit/shell/support/folder-ground.ts';
import { transportContract } from '../unit/shell/support/transport-contract.ts';
import { kindsHere } from './kinds-here.ts';
import { freshRoot, StickImage, type Kind } from './mounts.ts';

for (const kind of kindsHere()) transportContract(`a stick with ${kind.name}`, (contents) => onStick(kind, contents));

async function onStick(kind: Kind, contents: readonly string[]) {
  const root = freshRoot();
  const folder = join(root, 'stick');
  const stick = new StickImage(kind, root, 'PASSERELLE');
  stick.plugIn(folder);
  return folderIn(nodeFiles, root, contents, {
    write: (name, content) => Promise.resolve(writeFileSync(join(folder, name), content)),
    odd: () => {
      mkdirSync(join(folder, 'folder.bundle'));
      writeFileSync(join(folder, 'empty.bundle'), '');
      writeFileSync(join(root, 'secret'), 'not for the stick');
      // FAT knows no links.
      if (!kind.ignoresCase) symlinkSync(join(root, 'secret'), join(folder, 'link.bundle'));
      return Promise.resolve();
    },
    end: () => {
      stick.end();
      rmSync(root, { recursive: true });
    },
  });
}
