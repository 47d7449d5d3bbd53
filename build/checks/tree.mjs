/** What lies where, and how it is called. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

const folders = ['electron', 'renderer', 'shared', 'build', 'test'];
const topFiles = /^(package(-lock)?\.json|tsconfig\.json|electron-builder\.yml|LICENSE|[A-Z]+\.md)$/;
const codeName = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|mts|mjs|cjs|css|json)$/;
/** A component file may carry the component's name. */
const componentName = /^([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(\.test)?\.tsx$/;

/** @type {import('./files.mjs').ProjectCheck} */
export const topFolders = {
  name: 'only the folders of the design at the top',
  find: (root) =>
    [...new Set(listFiles(root).map((path) => (path.includes('/') ? `${path.split('/')[0]}/` : path)))]
      .filter((name) => (name.endsWith('/') ? !folders.includes(name.slice(0, -1)) : !topFiles.test(name)))
      .map((name) => `${name} does not belong at the top`),
};

/** @type {import('./files.mjs').ProjectCheck} */
export const fileNames = {
  name: 'file names',
  find: (root) =>
    folders
      .flatMap((folder) => listFiles(root, folder))
      .filter((path) => /\.(tsx?|m?js|cjs|mts|css|json)$/.test(path) && !path.includes('/fixtures/'))
      .filter((path) => !isWellNamed(path.split('/').at(-1) ?? ''))
      .map((path) => `${path}: lower case words joined by hyphens (components: ComponentName.tsx)`),
};

/** @param {string} name */
const isWellNamed = (name) => (name.endsWith('.tsx') ? componentName.test(name) : codeName.test(name));

/** @type {import('./files.mjs').ProjectCheck} */
export const lockFile = {
  name: 'no registry addresses in the lock file',
  find: (root) =>
    readFileSync(join(root, 'package-lock.json'), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        /"resolved"|registry\./.test(line) ? [`package-lock.json:${index + 1} ${line.trim()}`] : [],
      ),
};
