import { safeStorage } from 'electron';
import type { Keystore } from './keystore.ts';

/** What Electron offers. On Linux without a keyring it would only hide the text (`basic_text`): that counts as none. */
export const osKeystore: Keystore = {
  isThere: () => {
    if (!safeStorage.isEncryptionAvailable()) return false;
    return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
  },
  seal: (text) => safeStorage.encryptString(text),
  open: (sealed) => {
    try {
      return safeStorage.decryptString(Buffer.from(sealed));
    } catch {
      return null;
    }
  },
};
