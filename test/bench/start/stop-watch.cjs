/**
 * Loaded by Electron (`-r`) before an application: says on standard output when a field for a passphrase has been
 * painted in its first window, then ends the application. The same for every application that is compared.
 */
const { app } = require('electron');

const fieldPainted = `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('input[type=password]') === null) return false;
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    return true;
  };
  if (!look()) {
    const observer = new MutationObserver(() => { if (look()) observer.disconnect(); });
    observer.observe(document, { childList: true, subtree: true });
  }
})`;

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    void contents.executeJavaScript(fieldPainted).then(() => {
      process.stdout.write('\nfield painted\n', () => app.exit(0));
    });
  });
});
