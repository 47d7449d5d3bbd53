/** Parts of Electron that always answer the same: no keyring, no printer, dialogs nobody answers, a clipboard of its own. */

export function fixed(): Readonly<Record<string, unknown>> {
  return {
    nativeTheme: { shouldUseDarkColors: false },
    Menu: { setApplicationMenu: () => undefined, buildFromTemplate: (template: unknown) => template },
    safeStorage: { isEncryptionAvailable: () => false, getSelectedStorageBackend: () => 'basic_text' },
    net: {
      isOnline: () => true,
      request: () => {
        throw new Error('this double has no network');
      },
    },
    dialog: {
      showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
      showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
      showMessageBox: () => Promise.resolve({ response: 0 }),
      showErrorBox: () => undefined,
    },
    shell: { openPath: () => Promise.resolve('this double opens nothing') },
    clipboard: { ...board(), selection: board() },
  };
}

/** Answers later, as the newest Electron does. */
function board(): Readonly<Record<string, unknown>> {
  let held = '';
  return {
    readText: () => Promise.resolve(held),
    writeText: (text: string) => {
      held = text;
      return Promise.resolve();
    },
    clear: () => {
      held = '';
      return Promise.resolve();
    },
  };
}
