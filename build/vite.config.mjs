/** How the page and the vault worker are bundled. The content security policy allows no inline script or style sheet. */
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { ageCipher } from './age-cipher.mts';
import { drawnAhead } from './drawn-ahead.mts';
import { askedAtOnce, firstFiles } from './first-files.mts';
import { frenchSpaces } from './french-spaces.mts';
import { onePathIcons } from './icons.mts';
import { oneId } from './ids.mts';
import { writeDownModules } from './notices/shipped.mjs';
import { pdfBudget } from './pdf-budget.mts';
import { root } from './run.mjs';

const modules = () => writeDownModules(join(root, 'out/build/page-modules.txt'));
const sources = () => [frenchSpaces(), onePathIcons(), oneId(), react()];

export default defineConfig({
  root: join(root, 'renderer'),
  base: '/',
  publicDir: 'public',
  plugins: [...sources(), drawnAhead(sources), askedAtOnce(), modules()],
  worker: { format: 'es', plugins: () => [ageCipher(), pdfBudget(), modules()] },
  build: {
    outDir: join(root, 'out/app/renderer'),
    emptyOutDir: true,
    // The oldest runtime the tests use: it lowers syntax and CSS, not library functions.
    target: 'chrome130',
    cssTarget: 'chrome130',
    // Nothing becomes a data: address: workers and fonts must come from the application's own origin.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: firstFiles } },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
  },
});
