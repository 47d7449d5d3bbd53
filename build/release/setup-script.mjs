/** The script of the setup program for Windows, as makensis reads it. */
import { join } from 'node:path';
import { offeredAt, ownFiles, windowsKind, windowsKindKey } from './own-files.mjs';
import { errorReporting, program, titleOf } from './windows-names.mjs';

/** @typedef {import('./texts.mjs').Facts} Facts */

/** What an installer that refuses ends with: a newer version is there; the application is open. */
export const exitCodes = { newer: 1638, inUse: 1618 };

const uninstallKey = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\be.passerelle.desktop';

/** Grows with each version. @param {string} version `1.2.3` */
export function serialOf(version) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return (major * 1000 + minor) * 1000 + patch;
}

/** @param {string} path */
const onWindows = (path) => path.replaceAll('/', '\\');
/** Words of a script: `$` begins a name there. @param {string} text */
const quoted = (text) => `"${text.replaceAll('$', '$$$$').replaceAll('"', '$$\\"')}"`;

/** @param {readonly string[]} paths @returns {string[]} folders, innermost first */
function foldersOf(paths) {
  const all = paths.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  });
  return [...new Set(all)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/**
 * @param {Facts} facts
 * @param {{ unpacked: string, paths: readonly string[], out: string, signer?: string | undefined }} what
 */
export const setupScript = (facts, { unpacked, paths, out, signer }) =>
  [
    head(facts, out),
    ...(signer ? [`!finalize '"${signer}" "%1"'`, `!uninstfinalize '"${signer}" "%1"'`] : []),
    beforeAnything(facts),
    putting(facts, unpacked, paths),
    takingAway(paths),
  ].join('\n');

/** @param {Facts} facts @param {string} out */
const head = (facts, out) => `Target amd64-unicode
!include x64.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include MUI2.nsh
ManifestDPIAware true
SetCompressor /SOLID lzma
Name ${quoted(titleOf(facts))}
OutFile ${quoted(out)}
InstallDir "$PROGRAMFILES64\\Passerelle"
RequestExecutionLevel admin
VIProductVersion "${facts.version}.0"
VIAddVersionKey ProductName "Passerelle"
VIAddVersionKey FileDescription "Passerelle Setup"
VIAddVersionKey FileVersion "${facts.version}"
VIAddVersionKey LegalCopyright "EUPL-1.2"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Dutch
!insertmacro MUI_LANGUAGE French
!insertmacro MUI_LANGUAGE German`;

/** An application that started this program is about to end; where nobody is asked, whoever started it saw to that. */
const halfSecondsToClose = 60;

/** Where a newer version is installed, or this one stays open, nothing is touched. @param {Facts} facts */
const beforeAnything = ({ version }) => `Function .onInit
  SetRegView 64
  SetShellVarContext all
  ReadRegDWORD $0 HKLM "${uninstallKey}" "PasserelleSerial"
  \${If} $0 > ${serialOf(version)}
    SetErrorLevel ${exitCodes.newer}
    Quit
  \${EndIf}
  \${If} \${FileExists} "$INSTDIR\\${program}"
    StrCpy $1 0
    \${Do}
      ClearErrors
      FileOpen $0 "$INSTDIR\\${program}" a
      \${IfNot} \${Errors}
        \${ExitDo}
      \${EndIf}
      \${If} \${Silent}
      \${OrIf} $1 >= ${halfSecondsToClose}
        SetErrorLevel ${exitCodes.inUse}
        Quit
      \${EndIf}
      Sleep 500
      IntOp $1 $1 + 1
    \${Loop}
    FileClose $0
  \${EndIf}
FunctionEnd`;

/** @param {Facts} facts @param {string} unpacked @param {readonly string[]} paths */
function putting(facts, unpacked, paths) {
  const inFolder = (/** @type {string} */ folder) =>
    paths.filter((path) => (/^(.*)\//.exec(path)?.[1] ?? '') === folder);
  const copied = ['', ...foldersOf(paths).reverse()].flatMap((folder) => [
    `  SetOutPath ${folder === '' ? '"$INSTDIR"' : `"$INSTDIR\\${onWindows(folder)}"`}`,
    ...inFolder(folder).map((path) => `  File ${quoted(join(unpacked, path))}`),
  ]);
  return `Section "Passerelle"
  \${If} \${FileExists} "$INSTDIR\\Uninstall.exe"
    ExecWait '"$INSTDIR\\Uninstall.exe" /S _?=$INSTDIR'
  \${EndIf}
${copied.join('\n')}
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\\Uninstall.exe"
  CreateShortCut "$SMPROGRAMS\\Passerelle.lnk" "$INSTDIR\\${program}"
${registered(facts)}
SectionEnd`;
}

/** @param {Facts} facts */
function registered(facts) {
  const { version, settings } = facts;
  return `  WriteRegDWORD HKLM "${errorReporting}" "${program}" 1
  WriteRegStr HKLM "${uninstallKey}" "DisplayName" ${quoted(titleOf(facts))}
  WriteRegStr HKLM "${uninstallKey}" "DisplayVersion" "${version}"
  WriteRegStr HKLM "${uninstallKey}" "DisplayIcon" "$INSTDIR\\${program}"
  WriteRegStr HKLM "${uninstallKey}" "Publisher" ${quoted(settings.maintainer)}
  WriteRegStr HKLM "${uninstallKey}" "HelpLink" ${quoted(settings.homepage)}
  WriteRegStr HKLM "${uninstallKey}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${uninstallKey}" "UninstallString" '"$INSTDIR\\Uninstall.exe"'
  WriteRegStr HKLM "${uninstallKey}" "QuietUninstallString" '"$INSTDIR\\Uninstall.exe" /S'
  WriteRegDWORD HKLM "${uninstallKey}" "PasserelleSerial" ${serialOf(version)}
  WriteRegDWORD HKLM "${uninstallKey}" "NoModify" 1
  WriteRegDWORD HKLM "${uninstallKey}" "NoRepair" 1
  WriteRegStr HKLM "${windowsKindKey}" "" "Passerelle"
  WriteRegStr HKLM "${windowsKindKey}\\DefaultIcon" "" "$INSTDIR\\${program},0"
  WriteRegStr HKLM "${windowsKindKey}\\shell\\open\\command" "" '"$INSTDIR\\${program}" "%1"'
${ownFiles.map((kind) => `  WriteRegStr HKLM "${offeredAt(kind)}" "${windowsKind}" ""`).join('\n')}`;
}

/** @param {readonly string[]} paths */
function takingAway(paths) {
  const removed = [
    ...paths.map((path) => `  Delete "$INSTDIR\\${onWindows(path)}"`),
    ...foldersOf(paths).map((folder) => `  RMDir "$INSTDIR\\${onWindows(folder)}"`),
  ];
  return `Function un.onInit
  SetRegView 64
  SetShellVarContext all
FunctionEnd
Section "Uninstall"
  Delete "$SMPROGRAMS\\Passerelle.lnk"
${removed.join('\n')}
  Delete "$INSTDIR\\Uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegValue HKLM "${errorReporting}" "${program}"
  DeleteRegKey HKLM "${uninstallKey}"
  DeleteRegKey HKLM "${windowsKindKey}"
${ownFiles.map((kind) => `  DeleteRegValue HKLM "${offeredAt(kind)}" "${windowsKind}"`).join('\n')}
SectionEnd
`;
}
