/**
 * What packages of Linux have done as they are installed. An older version is refused everywhere: it would read and change nothing of what
 * a newer one saved, and people would stand before a closed door.
 */

/** @typedef {Pick<import('./texts.mjs').Facts, 'packageVersion'>} Facts */

/** dpkg warns of an older version and puts it there all the same. @param {Facts} facts */
export const beforeDebian = ({ packageVersion }) => `#!/bin/sh
set -e
if [ "$1" = upgrade ] && dpkg --compare-versions "$2" gt "${packageVersion}"; then
  echo "passerelle $2 is installed, which is newer than ${packageVersion}: nothing is changed." >&2
  exit 1
fi
`;

/**
 * The profile counts from now on, not from the next start of the computer. Where AppArmor is off, or too old for what the profile says,
 * namespaces of users are not kept from programs either: nothing is to be done.
 * @param {string} profile its path
 */
export const afterDebian = (profile) => `#!/bin/sh
set -e
if [ "$1" = configure ] && aa-enabled --quiet 2>/dev/null; then
  apparmor_parser -r -T -W /${profile} || true
fi
`;

/** rpm refuses an older version by itself, but for who asks with `--oldpackage`. @param {Facts} facts */
export const beforeRpm = ({ packageVersion }) => `if [ "$1" -gt 1 ]; then
  there=$(rpm -q --qf '%%{VERSION}' passerelle 2>/dev/null | head -n 1)
  if [ "$(rpm --eval "%%{lua:print(rpm.vercmp('$there', '${packageVersion}'))}" 2>/dev/null)" = 1 ]; then
    echo "passerelle $there is installed, which is newer than ${packageVersion}: nothing is changed." >&2
    exit 1
  fi
fi
`;
