import { app } from 'electron';

/**
 * Whether this is the application as people have it. Electron goes by the name of the executable, which whoever copies it can
 * change; a package is also known by the archive its code comes from, and takes no other.
 */
export const isPackage = (): boolean => app.isPackaged || /\.asar([/\\]|$)/.test(__dirname);
