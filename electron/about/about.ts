import { app } from 'electron';
import { isPackage } from '../start/is-package.ts';
import { readOffset } from './clock.ts';

/** The version people are given; anything older is the stand-in for development and tests. */
const givenToPeople = 45;

export interface About {
  readonly version: string;
  readonly runtime: string;
  readonly developmentRuntime: boolean;
  readonly locale: string;
  readonly clockOffset: number;
}

/** What the page may know about the machine it runs on. */
export function about(environment: NodeJS.ProcessEnv, startedAt: Date): About {
  const { electron, chrome } = process.versions;
  return {
    version: app.getVersion(),
    runtime: `Electron ${electron} (Chromium ${chrome})`,
    developmentRuntime: Number.parseInt(electron, 10) < givenToPeople,
    locale: app.getLocale(),
    clockOffset: isPackage() ? 0 : readOffset(environment['PASSERELLE_NOW'], startedAt),
  };
}
