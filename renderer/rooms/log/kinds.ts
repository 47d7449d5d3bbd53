/** What entries of the log are about, as people sort them. */
export const kinds = [
  'opened',
  'changed',
  'printed',
  'sent',
  'tookIn',
  'refused',
  'shared',
  'people',
  'copies',
  'erased',
  'unlocked',
  'locked',
  'other',
] as const;
export type Kind = (typeof kinds)[number];

const starts: readonly (readonly [string, Kind])[] = [
  ['opened', 'opened'],
  ['saw-', 'opened'],
  ['changed', 'changed'],
  ['paper-', 'printed'],
  ['sent-', 'sent'],
  ['gave-up', 'sent'],
  ['took-in-', 'tookIn'],
  ['refused-', 'refused'],
  ['shared-', 'shared'],
  ['removed-reader-', 'shared'],
  ['verified-person', 'people'],
  ['made-safety-copy', 'copies'],
  ['destroyed-safety-copy', 'copies'],
  ['exported-', 'copies'],
  ['saved-', 'copies'],
  ['erased-', 'erased'],
  ['told-erased', 'erased'],
  ['took-back-', 'erased'],
  ['certificate-', 'erased'],
  ['unlocked', 'unlocked'],
  ['locked', 'locked'],
  ['passphrase-', 'people'],
  ['label-', 'people'],
  ['words-', 'people'],
  ['way-in-', 'people'],
];

export const kindOf = (what: string): Kind => starts.find(([start]) => what.startsWith(start))?.[1] ?? 'other';
