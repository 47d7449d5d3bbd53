import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { realpath } from 'node:fs/promises';
import { tidyFileName } from './file-name.ts';
import { extensionsOf, filterOf, type FileKind } from './kinds.ts';

/** The system's own dialogs. Null means the person closed them. Paths never reach the page. */
export class Dialogs {
  constructor(private readonly window: () => BrowserWindow | null) {}

  chooseFile(kind: FileKind): Promise<string | null> {
    return this.choose({ properties: ['openFile'], filters: [filterOf(kind)] });
  }

  /** @param beginning the folder that is shown first; else the system decides */
  chooseFolder(beginning?: string): Promise<string | null> {
    return this.choose({
      properties: ['openDirectory', 'createDirectory'],
      ...(beginning !== undefined && { defaultPath: beginning }),
    });
  }

  /** Where to save. The system asks before an existing file is replaced. */
  async chooseTarget(kind: FileKind, suggestedName: string): Promise<string | null> {
    const window = this.window();
    if (window === null) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: tidyFileName(suggestedName, kind),
      filters: [filterOf(kind)],
      properties: ['showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return null;
    const extension = `.${extensionsOf[kind][0]}`;
    return /\.[A-Za-z0-9]{1,8}$/.test(filePath) ? filePath : `${filePath}${extension}`;
  }

  private async choose(options: OpenDialogOptions): Promise<string | null> {
    const window = this.window();
    if (window === null) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    const chosen = filePaths[0];
    if (canceled || chosen === undefined) return null;
    // What a person points at may be a link; from here on none is followed.
    return realpath(chosen).catch(() => chosen);
  }
}
