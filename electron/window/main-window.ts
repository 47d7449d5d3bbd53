import { BrowserWindow, nativeTheme, type Rectangle } from 'electron';
import { join } from 'node:path';
import { pageUrl } from '../protocol/address.ts';
import { isPackage } from '../start/is-package.ts';

const paper = { light: '#ffffff', dark: '#1b1d1f' };

/**
 * The window people work in, loading the page at once. Its title never names anybody.
 *
 * @param isWithheld from programs that record the screen: they see nothing of it, on the systems that have this (Windows, macOS)
 */
export function openMainWindow(isWithheld: boolean, bounds?: Rectangle): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Passerelle',
    width: 1280,
    height: 720,
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !isPackage(),
    },
  });
  window.setContentProtection(isWithheld);
  window.setMenuBarVisibility(false);
  window.on('page-title-updated', (event) => event.preventDefault());
  // A page that never came is reopened by whoever watches for lost renderers.
  window.loadURL(pageUrl).catch(() => undefined);
  return window;
}
