/**
 * Stands in for Electron's default application in the development runtime: loads the modules named with `-r`,
 * then the application folder given as the first argument.
 */
const { app } = require('electron');
const { existsSync, readFileSync, statSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const { folder, preloads } = readArguments(process.argv.slice(1));
process.defaultApp = true;
for (const preload of preloads) require(path.resolve(preload));
if (folder === undefined) {
  process.stdout.write('Electron development runtime: name an application folder.\n');
  app.exit(1);
} else {
  loadApplication(path.resolve(folder));
}

function readArguments(args) {
  const preloads = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '-r' || arg === '--require') preloads.push(args[(index += 1)]);
    else if (!arg.startsWith('-')) return { folder: arg, preloads };
  }
  return { folder: undefined, preloads };
}

function loadApplication(target) {
  const isFile = existsSync(target) && statSync(target).isFile();
  const appPath = isFile ? path.dirname(target) : target;
  const described = path.join(appPath, 'package.json');
  if (existsSync(described)) {
    const { productName, name, version } = JSON.parse(readFileSync(described, 'utf8'));
    app.setName(productName ?? name);
    if (version) app.setVersion(version);
    if (!app.commandLine.hasSwitch('user-data-dir')) {
      app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
    }
  }
  app.setAppPath(appPath);
  Module._load(target, module, true);
}
