/** What `npm run mutate` breaks: each place is there, exactly once, or the command would end before it tells anything. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const list = 'test/mutations.json';

/** @type {import('./files.mjs').ProjectCheck} */
export const mutations = {
  name: 'what mutations break is there',
  find: (root) => {
    if (!existsSync(join(root, list))) return [];
    /** @type {{ breaks: string, file: string, find: string, replace: string }[]} */
    const all = JSON.parse(readFileSync(join(root, list), 'utf8'));
    return all.flatMap(({ breaks, file, find, replace }) => {
      const path = join(root, file);
      const times = existsSync(path) ? readFileSync(path, 'utf8').split(find).length - 1 : 0;
      return times === 1 && find !== replace ? [] : [`${list}: ${breaks}: its place is ${times} times in ${file}`];
    });
  },
};
