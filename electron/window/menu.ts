import { app, Menu, type MenuItemConstructorOptions } from 'electron';

const lockWords: Readonly<Record<string, string>> = {
  nl: 'Vergrendelen',
  fr: 'Verrouiller',
  de: 'Sperren',
  en: 'Lock',
};

/**
 * Hidden except on macOS; it is there for its keys: lock, copy and paste, larger and smaller type.
 *
 * @param onLock asked for by key or by menu
 */
export function setMenu(onLock: () => void): void {
  const word = lockWords[app.getLocale().slice(0, 2)] ?? 'Lock';
  const lock: MenuItemConstructorOptions = { label: word, accelerator: 'CmdOrCtrl+L', click: onLock };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Passerelle', submenu: [lock, { type: 'separator' }, { role: 'quit' }] },
      { role: 'editMenu' },
      {
        label: '…',
        submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }],
      },
    ]),
  );
}
