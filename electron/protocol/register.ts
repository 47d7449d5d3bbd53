import { protocol } from 'electron';
import { printScheme } from '../printing/address.ts';
import { scheme } from './address.ts';
import { appFiles } from './app-files.ts';

/** Before the application is ready: makes our schemes origins like any other secure site. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
    { scheme: printScheme, privileges: { standard: true, secure: true } },
  ]);
}

/** @param root folder of the built page */
export function servePage(root: string): void {
  protocol.handle(scheme, appFiles(root));
  // The first answer of a process brings much code along: while the window comes up, not when the page is asked for.
  setImmediate(() => new Response(null));
}
