/**
 * Files of our own that the system opens with the application, to be looked at (electron/SPEC.md, SH16). Offered, never taken: where another
 * program opens such a name, that stays so.
 */

/** The same as `ownKinds` of the shell. */
export const ownFiles = [
  { extension: 'bundle', glob: '*.bundle', name: 'Passerelle: sent file' },
  { extension: 'card', glob: '*.card', name: 'Passerelle: contact card' },
  { extension: 'backup', glob: 'passerelle-*.backup', name: 'Passerelle: safety copy' },
  { extension: 'audit', glob: '*.audit', name: 'Passerelle: access log' },
];

/** @param {{ extension: string }} kind */
export const mimeOf = ({ extension }) => `application/x-passerelle-${extension}`;

/** What Windows calls the kind of all of them. */
export const windowsKind = 'Passerelle.File';
/** Where Windows looks for who else can open a name. @param {{ extension: string }} kind */
export const offeredAt = ({ extension }) => `Software\\Classes\\.${extension}\\OpenWithProgids`;
export const windowsKindKey = `Software\\Classes\\${windowsKind}`;

/** For the database of kinds of files on Linux. A light weight: the kind of somebody else's file of that name counts before ours. */
export const mimePackage = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${ownFiles
  .map(
    (kind) => `  <mime-type type="${mimeOf(kind)}">
    <comment>${kind.name}</comment>
    <glob pattern="${kind.glob}" weight="40"/>
  </mime-type>`,
  )
  .join('\n')}
</mime-info>
`;
