/**
 * Loaded by the application before itself: the file and folder dialogs answer with the path that stands in the file named by
 * `--dialogs=`, as if the person had chosen it.
 */
const { app, dialog } = require('electron');
const { readFileSync } = require('node:fs');

const chosen = () => readFileSync(app.commandLine.getSwitchValue('dialogs'), 'utf8');
dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen()] });
dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen() });
