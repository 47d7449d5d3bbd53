/**
 * Draws the locked screen with its own components while the page is built, for the first script to show before their code is
 * there (renderer/shell/first-sight.ts).
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type PluginOption } from 'vite';
import { root } from './run.mjs';

const name = 'virtual:drawn-ahead';
const resolved = `\0${name}`;
const folder = join(root, 'out/build/drawn-ahead');

/** @param plugins how sources are read, the same as for the page */
export const drawnAhead = (plugins: () => PluginOption[]): Plugin => ({
  name: 'drawn-ahead',
  resolveId: (asked) => (asked === name ? resolved : null),
  load: async (asked) => {
    if (asked !== resolved) return null;
    const screens = Object.entries(await draw(plugins())).map(
      ([form, markup]) => [form, withStylesAside(markup)] as const,
    );
    // Most of each are the colours of the theme, in all of them the same.
    const beginning = commonBeginning(screens.map(([, markup]) => markup));
    const rests = Object.fromEntries(screens.map(([form, markup]) => [form, markup.slice(beginning.length)]));
    return `export const beginning = ${JSON.stringify(beginning)};\nexport const rests = ${JSON.stringify(rests)};`;
  },
});

async function draw(plugins: PluginOption[]): Promise<Readonly<Record<string, string>>> {
  await build({
    configFile: false,
    root: join(root, 'renderer'),
    logLevel: 'error',
    plugins: [...plugins, withoutRooms],
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: { ssr: 'shell/drawn-ahead.tsx', outDir: folder, emptyOutDir: true, copyPublicDir: false, minify: false },
  });
  // A name of its own each time: Node keeps what it read once.
  const made = (await import(`${pathToFileURL(join(folder, 'drawn-ahead.mjs')).href}?${Date.now()}`)) as {
    drawAhead(): Promise<Record<string, string>>;
  };
  return made.drawAhead();
}

/** What is drawn later is not looked at. */
const withoutRooms: Plugin = {
  name: 'without-rooms',
  enforce: 'pre',
  resolveDynamicImport: (asked) =>
    typeof asked === 'string' && asked.endsWith('.tsx') ? { id: asked, external: true } : null,
};

/** The page's policy lets no style stand in markup; `styleAside` in renderer/shell/first-sight.ts. */
const withStylesAside = (markup: string): string =>
  markup.replaceAll(/<[a-z][^>]*>/g, (tag) => tag.replace(' style="', ' data-style-aside="'));

function commonBeginning([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
