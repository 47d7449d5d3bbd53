import { expect, test } from 'vitest';
import { styles } from '../../../build/checks/styles.mjs';
import { project } from './project.mjs';

const page =
  "import classes from '../b.module.css';\nexport const a = () => <p className={classes.one} data-b={classes['two']} />;\n";

test('a class that is used and not there is told, also where the sheet lies elsewhere', () => {
  const sheet = '.one { color: red }\n:global(.three) .two:hover { color: red }\n';
  expect(styles.find(project({ 'renderer/a/a.tsx': page, 'renderer/b.module.css': sheet }))).toEqual([]);
  expect(styles.find(project({ 'renderer/a/a.tsx': page, 'renderer/b.module.css': '.one {}\n' }))).toEqual([
    'renderer/a/a.tsx: no .two in renderer/b.module.css',
  ]);
});

test('a class that nobody uses is told, but where names are worked out', () => {
  const sheet = '.one {}\n.two {}\n@media print { .four { margin: 0 } }\n/* .five */\n';
  expect(styles.find(project({ 'renderer/a/a.tsx': page, 'renderer/b.module.css': sheet }))).toEqual([
    'renderer/b.module.css: nobody uses .four',
  ]);
  const any = `${page}export const b = (name) => classes[name];\n`;
  expect(styles.find(project({ 'renderer/a/a.tsx': any, 'renderer/b.module.css': sheet }))).toEqual([]);
});
