/** Where what the application keeps comes to lie: on Windows where no log-on copies it to another computer. */
import { expect, test } from 'vitest';
import { profileFolder, type Home } from '../../../electron/about/profile-folder.ts';

const lien: Home = {
  platform: 'win32',
  environment: { LOCALAPPDATA: 'C:\\Users\\lien\\AppData\\Local' },
  usual: 'C:\\Users\\lien\\AppData\\Roaming\\Passerelle',
  home: 'C:\\Users\\lien',
  isGiven: false,
};

test('SH22: on Windows it is local application data, not what roams with its person', () => {
  expect(profileFolder(lien)).toBe('C:\\Users\\lien\\AppData\\Local\\Passerelle');
  expect(profileFolder({ ...lien, environment: { LOCALAPPDATA: 'E:\\moved\\local' } })).toBe(
    'E:\\moved\\local\\Passerelle',
  );
});

test.each([
  ['nothing', undefined],
  ['empty', ''],
  ['no full path', 'AppData\\Local'],
  ['a share', '\\\\server\\profiles\\lien'],
])('SH22: where the system says %s of it, it is the usual place under the home of the person', (_, said) => {
  const environment = said === undefined ? {} : { LOCALAPPDATA: said };
  expect(profileFolder({ ...lien, environment })).toBe('C:\\Users\\lien\\AppData\\Local\\Passerelle');
});

test('SH22: a home that lies on a share has none that is local: it stays there, and is not said to be anywhere else', () => {
  expect(profileFolder({ ...lien, environment: {}, home: '\\\\server\\home\\lien' })).toBe(
    '\\\\server\\home\\lien\\AppData\\Local\\Passerelle',
  );
});

test('SH22: what is asked for by name counts, and other systems keep their place', () => {
  expect(profileFolder({ ...lien, isGiven: true })).toBe(lien.usual);
  const linux = { ...lien, platform: 'linux', usual: '/home/lien/.config/Passerelle' };
  expect(profileFolder(linux)).toBe(linux.usual);
});
