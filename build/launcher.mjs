/**
 * What starts the packaged application on Linux: a script under its name, the program beside it. A program cannot forbid
 * itself core files from Node; whoever starts it can, for it and for every process it starts. And where Chromium would end with words
 * of its own, or with a crash, the script says why and what to do instead.
 */
import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const name = 'passerelle';
/** The program itself. */
export const programName = `${name}-program`;

/** Codes of sysexits.h: no permission for it, and something that is needed is not there. */
const asRoot = 77;
const withoutScreen = 69;

/** `PLACE` is where the program lies. No quotation mark of the shell may stand in them. */
const refusals = {
  [asRoot]: {
    en: 'Passerelle does not start as root, because its pages would not be confined. Start it from the account of a person. To look at a file as root: node PLACE/resources/inspect.cjs inspect FILE',
    nl: 'Passerelle start niet als root: de vensters zouden dan niet afgeschermd zijn. Start het vanuit het account van een persoon. Om als root een bestand te bekijken: node PLACE/resources/inspect.cjs inspect BESTAND',
    fr: 'Passerelle ne démarre pas en tant que root : ses fenêtres ne seraient pas isolées. Lancez-le depuis le compte d’une personne. Pour examiner un fichier en tant que root : node PLACE/resources/inspect.cjs inspect FICHIER',
    de: 'Passerelle startet nicht als root, weil seine Fenster dann nicht abgeschirmt wären. Starten Sie es aus dem Konto einer Person. Um als root eine Datei anzusehen: node PLACE/resources/inspect.cjs inspect DATEI',
  },
  [withoutScreen]: {
    en: 'Passerelle has no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set. Start it on a desktop. On a server: xvfb-run -a passerelle self-test, or, with Node.js and without a screen, node PLACE/resources/inspect.cjs inspect FILE',
    nl: 'Passerelle heeft hier geen scherm: DISPLAY en WAYLAND_DISPLAY zijn niet gezet. Start het op een bureaublad. Op een server: xvfb-run -a passerelle self-test, of, met Node.js en zonder scherm, node PLACE/resources/inspect.cjs inspect BESTAND',
    fr: 'Passerelle n’a pas d’écran ici : ni DISPLAY ni WAYLAND_DISPLAY n’est défini. Lancez-le sur un bureau. Sur un serveur : xvfb-run -a passerelle self-test ou, avec Node.js et sans écran, node PLACE/resources/inspect.cjs inspect FICHIER',
    de: 'Passerelle hat hier keinen Bildschirm: Weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt. Starten Sie es auf einem Desktop. Auf einem Server: xvfb-run -a passerelle self-test oder, mit Node.js und ohne Bildschirm, node PLACE/resources/inspect.cjs inspect DATEI',
  },
};

/** @param {keyof typeof refusals} code */
function refusal(code) {
  const { en, nl, fr, de } = refusals[code];
  const said = (/** @type {string} */ text) => `echo "${text.replaceAll('PLACE', '$place')}"`;
  return `refuse${code}() {
  case "$language" in
    nl*) ${said(nl)} ;;
    fr*) ${said(fr)} ;;
    de*) ${said(de)} ;;
    *) ${said(en)} ;;
  esac >&2
  exit ${code}
}`;
}

const script = `#!/bin/sh
# Starts Passerelle without core files: what was in memory when a process crashes must not come to lie on a disk.
ulimit -c 0 || exit 1
place="$(dirname -- "$(readlink -f -- "$0")")"
language="\${LC_ALL:-\${LC_MESSAGES:-\${LANG:-en}}}"
${refusal(asRoot)}
${refusal(withoutScreen)}
[ "$(id -u)" != 0 ] || refuse${asRoot}
[ -n "\${DISPLAY:-}\${WAYLAND_DISPLAY:-}" ] || refuse${withoutScreen}
exec "$place/${programName}" "$@"
`;

/** @param {string} folder the unpacked application */
export async function putLauncher(folder) {
  await rename(join(folder, name), join(folder, programName));
  await writeFile(join(folder, name), script);
  await chmod(join(folder, name), 0o755);
}
