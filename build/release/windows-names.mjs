/** What both installers for Windows call things. */

export const program = 'Passerelle.exe';
/** Windows writes what was in memory of a program that crashed to the disk: not of this one. */
export const errorReporting = 'Software\\Microsoft\\Windows\\Windows Error Reporting\\ExcludedApplications';
/** What the setup program says of itself, to Windows and to the next one. */
export const uninstallKey = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\be.passerelle.desktop';

/** @param {Pick<import('./texts.mjs').Facts, 'isTrial'>} facts what a list of programs calls it */
export const titleOf = ({ isTrial }) => (isTrial ? 'Passerelle (TRIAL, not for people)' : 'Passerelle');
