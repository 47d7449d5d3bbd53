/** The script of the setup program for Windows, as makensis reads it. */
import { join } from 'node:path';
import { offeredAt, ownFiles, windowsKind, windowsKindKey } from './own-files.mjs';
import { errorReporting, program, titleOf, uninstallKey } from './windows-names.mjs';

/** @typedef {import('./texts.mjs').Facts} Facts */

/** What an installer that refuses ends with: a newer version is there; the application is open; a trial meets a release; any reason of the MSI. */
export const exitCodes = { newer: 1638, inUse: 1618, overRelease: 1625, msiRefused: 1603 };

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

/** @param {number} code @param {string} [indent] nothing is touched */
const refusal = (code, indent = '    ') => `${indent}SetErrorLevel ${code}\n${indent}Quit`;

/** Ends where the application stays open: of a program that runs, Windows keeps the file. */
const unlessOpen = `  \${If} \${FileExists} "$INSTDIR\\${program}"
    StrCpy $1 0
    \${Do}
      ClearErrors
      FileOpen $0 "$INSTDIR\\${program}" a
      \${IfNot} \${Errors}
        \${ExitDo}
      \${EndIf}
      \${If} \${Silent}
      \${OrIf} $1 >= ${halfSecondsToClose}
${refusal(exitCodes.inUse, '        ')}
      \${EndIf}
      Sleep 500
      IntOp $1 $1 + 1
    \${Loop}
    FileClose $0
  \${EndIf}`;

/** What a setup program installed says what it is; what an MSI put there says nothing, and counts as a release. */
const unlessRelease = `  \${If} $2 != ""
  \${OrIf} \${FileExists} "$INSTDIR\\${program}"
    \${If} $3 <> 1
${refusal(exitCodes.overRelease, '      ')}
    \${EndIf}
  \${EndIf}`;

/**
 * Where a newer version is installed, or this one stays open, nothing is touched; nor by a trial where a release is. What is installed is
 * replaced where it lies, whatever `/D=` says: there are never two.
 * @param {Facts} facts
 */
const beforeAnything = ({ version, isTrial }) => `Function .onInit
  SetRegView 64
  SetShellVarContext all
  ReadRegStr $2 HKLM "${uninstallKey}" "InstallLocation"
  ReadRegDWORD $3 HKLM "${uninstallKey}" "PasserelleTrial"
${isTrial ? unlessRelease : ''}
  ReadRegDWORD $0 HKLM "${uninstallKey}" "PasserelleSerial"
  \${If} $0 > ${serialOf(version)}
${refusal(exitCodes.newer)}
  \${EndIf}
  \${If} $2 != ""
  \${AndIf} \${FileExists} "$2\\Uninstall.exe"
    StrCpy $INSTDIR $2
  \${EndIf}
${unlessOpen}
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
    ExecWait '"$INSTDIR\\Uninstall.exe" /S _?=$INSTDIR' $0
    \${If} $0 <> 0
      SetErrorLevel $0
      Quit
    \${EndIf}
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
  const { version, settings, isTrial } = facts;
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
  WriteRegDWORD HKLM "${uninstallKey}" "PasserelleTrial" ${isTrial ? 1 : 0}
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
${unlessOpen}
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
