import { win32 } from 'node:path';

export interface Home {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where Electron would put it. */
  readonly usual: string;
  readonly home: string;
  /** The start said where it lies. */
  readonly isGiven: boolean;
}

const name = 'Passerelle';
const onDrive = /^[A-Za-z]:[\\/]/;

/**
 * Where the application keeps what it keeps. Electron's place on Windows is the roaming profile, which is copied to a server at each
 * log-off and back at each log-on: a journal of gigabytes, and an older copy of it that comes back over a newer one.
 */
export function profileFolder({ platform, environment, usual, home, isGiven }: Home): string {
  if (platform !== 'win32' || isGiven) return usual;
  const said = environment['LOCALAPPDATA'] ?? '';
  const local = onDrive.test(said) ? said : win32.join(home, 'AppData', 'Local');
  return win32.join(local, name);
}
