/** The shell: the only part that touches the operating system. It handles sealed bytes. */
import { app, powerMonitor, shell } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inForce, noPolicy, type MachinePolicy, type PolicyState } from '../shared/machine-policy/policy.ts';
import { must } from '../shared/result.ts';
import { about } from './about/about.ts';
import { placeOf } from './about/place.ts';
import { profileFolder } from './about/profile-folder.ts';
import { BackupFolders } from './backup/backup-folders.ts';
import { Places } from './backup/places.ts';
import { RestoreRequests } from './backup/requests.ts';
import { makeRoom } from './backup/restore-target.ts';
import { CameraGate } from './camera/camera-gate.ts';
import { OwnCopies } from './clipboard/own-copies.ts';
import { systemBoard } from './clipboard/system-board.ts';
import { Dialogs } from './dialogs/dialogs.ts';
import { PickedFiles } from './dialogs/picked-files.ts';
import { SavingFiles } from './dialogs/saving-files.ts';
import { SavingFolders } from './dialogs/saving-folders.ts';
import { Unfinished } from './dialogs/unfinished.ts';
import { nodeFiles } from './files/node-files.ts';
import { readOnly } from './files/read-only.ts';
import { commandIn } from './inspect/asked.ts';
import type { Handlers } from './ipc/answer.ts';
import { backupHandlers } from './ipc/handlers/backup.ts';
import { clipboardHandlers } from './ipc/handlers/clipboard.ts';
import { exchangeHandlers } from './ipc/handlers/exchange.ts';
import { exportHandlers } from './ipc/handlers/exporting.ts';
import { networkHandlers } from './ipc/handlers/network.ts';
import { updateHandlers } from './ipc/handlers/updates.ts';
import { peopleHandlers } from './ipc/handlers/people.ts';
import { scannerHandlers } from './ipc/handlers/scanner.ts';
import { secondKeyHandlers } from './ipc/handlers/second-key.ts';
import { storeHandlers } from './ipc/handlers/stores.ts';
import { registerCalls } from './ipc/register.ts';
import { Log } from './log/log.ts';
import { openNetwork } from './network/open.ts';
import { machinePolicyOf } from './policy/machine-policy.ts';
import { copiesGo, mayUseStorage, sticksGo } from './policy/places.ts';
import { askedPath, type AskedPath } from './opened/asked-path.ts';
import { OpenedFile } from './opened/opened-file.ts';
import { PaperFonts } from './printing/paper-fonts.ts';
import { PdfPrinter } from './printing/print-pdf.ts';
import { declareSchemes, servePage } from './protocol/register.ts';
import { isOnShare } from './safe/on-share.ts';
import { Safe } from './safe/safe.ts';
import { dropCopiedLock, markAsOpen, otherComputer, screenOf } from './safe/open-mark.ts';
import { isWriteProtected } from './safe/write-protected.ts';
import { ChosenFolder } from './scanner/chosen-folder.ts';
import { bounded, scannerDisk } from './scanner/disk.ts';
import { Scans } from './scanner/scans.ts';
import { mediaPlaces } from './transports/folder/media.ts';
import { isPackage } from './start/is-package.ts';
import { askForOtherComputer, leaveToOther } from './start/elsewhere.ts';
import { refuseStart, tellAndEnd, toTellIn } from './start/refuse-start.ts';
import { isSelfTest, lookAtFirstScreen, report } from './start/self-test.ts';
import { KeyWindow } from './second-key/key-window.ts';
import { refusedIn } from './start/switches.ts';
import { installedAs } from './update/installed-as.ts';
import { dropInstallers } from './update/to-install.ts';
import { shippedRoot } from './update/shipped-root.ts';
import type { Updates } from './update/updates.ts';
import { StickWatch } from './transports/folder/stick-watch.ts';
import { Sticks } from './transports/folder/sticks.ts';
import { tellAboutMemory } from './window/engine.ts';
import { WindowKeeper } from './window/keeper.ts';
import { LockReason } from './window/lock-reason.ts';
import { setMenu } from './window/menu.ts';
import { fetchNoDictionaries, refuseEverythingElse } from './window/refusals.ts';

const words = process.argv.slice(1);
const command = commandIn(process.argv);
const asked = { words, environment: process.env, platform: process.platform, isCommand: command !== null };
const refused = isPackage() ? refusedIn(asked) : [];
const toTell = isPackage() ? toTellIn(words) : null;
if (refused.length > 0) refuseStart(refused);
else if (toTell !== null) void tellAndEnd(toTell);
// As a command the application leaves profile and window alone; what it needs is not read at every other start.
else if (command !== null) createRequire(__filename)('./inspect.cjs');
else open();

function open(): void {
  const startedAt = new Date();

  // In development Chromium does not sandbox for root, who says so on the command line; anybody else who asks for no sandbox
  // gets one. A package that is asked for none has ended by now.
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('disable-background-networking');
  tellAboutMemory();
  declareSchemes();
  fetchNoDictionaries();

  const isTrial = isSelfTest(words);
  // Chromium needs a folder to write to. What comes to lie in this one is sealed, and goes when the application ends.
  const newFolder = (): string => mkdtempSync(join(tmpdir(), 'passerelle-'));
  const profile = isTrial ? newFolder() : ownFolder();
  const writeProtected = isWriteProtected(profile);
  const aside = isTrial ? profile : writeProtected ? newFolder() : null;
  const written = aside ?? profile;
  if (written !== app.getPath('userData')) app.setPath('userData', written);
  if (aside === null) dropCopiedLock(profile);

  // To be asked first: Chromium takes the lock of another computer away, and opens.
  const computer = aside === null ? otherComputer(profile, hostname()) : null;
  const asked = askedPath({ words, folder: process.cwd(), platform: process.platform });
  if (computer !== null) void askForOtherComputer(profile, computer);
  else if (app.requestSingleInstanceLock({ asked }))
    start({ startedAt, profile, writeProtected, aside, isTrial, asked });
  else void leaveToOther(profile, screenOf(process.platform, process.env));
}

/** The profile of who started it. */
function ownFolder(): string {
  return profileFolder({
    platform: process.platform,
    environment: process.env,
    usual: app.getPath('userData'),
    home: app.getPath('home'),
    isGiven: app.commandLine.hasSwitch('user-data-dir'),
  });
}

/** Milliseconds an end waits for a clipboard that somebody else holds. */
const clearingPatience = 1_000;

interface Started {
  readonly startedAt: Date;
  readonly profile: string;
  readonly writeProtected: boolean;
  /** Where Chromium writes instead of the profile. */
  readonly aside: string | null;
  /** The first screen is looked at, and that is all. */
  readonly isTrial: boolean;
  /** The file it was opened with. */
  readonly asked: AskedPath | null;
}

function start({ startedAt, profile, writeProtected, aside, isTrial, asked: file }: Started): void {
  if (!writeProtected) markAsOpen(profile, screenOf(process.platform, process.env));
  const root = join(profile, 'safe');
  const page = join(__dirname, '..', 'renderer');
  const log = new Log(profile);
  const safe = new Safe(writeProtected ? readOnly(nodeFiles) : nodeFiles, root, log);
  const picked = new PickedFiles(nodeFiles);
  const places = new Places(nodeFiles, join(profile, 'folder-key'));
  const scans = new Scans(bounded(scannerDisk), picked);
  const unfinished = new Unfinished(nodeFiles, join(profile, 'unfinished'), places);
  const saving = new SavingFiles(nodeFiles, unfinished);
  const folders = new SavingFolders(nodeFiles, unfinished);
  const backups = new BackupFolders(nodeFiles, places);
  const copies = new OwnCopies(systemBoard);
  const printer = new PdfPrinter(log, new PaperFonts(join(page, 'fonts')));
  const asking = machinePolicyOf({ platform: process.platform, environment: process.env, isPackage: isPackage() });
  // Known before there is a window: nothing asks for it earlier.
  let policy: PolicyState = noPolicy;
  const camera = new CameraGate(() => inForce(policy).camera !== 'off');
  const reason = new LockReason();
  const keeper = new WindowKeeper(
    log,
    () => {
      reason.replaced();
      network.locked();
      camera.close();
      scans.forgetAll();
      void copies.clear().catch(() => undefined);
      printer.abandonAll();
      keys.stop();
      if (keeper.current() === null) keys.close();
      void releaseAll(safe, picked, [saving, folders, backups]);
    },
    () => inForce(policy).screenCapture !== 'allowed',
  );
  const window = (): ReturnType<WindowKeeper['current']> => keeper.current();
  const dialogs = new Dialogs(window);
  const keys = new KeyWindow(log, window, () => inForce(policy).language ?? lastLanguage ?? app.getLocale());
  const tell = keeper.tell.bind(keeper);
  const opened = new OpenedFile(nodeFiles, picked, tell, process.platform);
  opened.hand(file);
  const network = openNetwork(nodeFiles, root, safe, tell, ({ address }) => mayUseStorage(inForce(policy), address));
  for (const [name, value] of Object.entries(network.switches)) app.commandLine.appendSwitch(name, value);

  const sticks = new Sticks(nodeFiles);
  const stickWatch = new StickWatch({
    files: nodeFiles,
    places: mediaPlaces(process.platform),
    sticks: { notice: async (folder) => (await sticksGo(inForce(policy)).has(folder)) && sticks.notice(folder) },
    onChange: () => tell({ type: 'stick-changed' }),
    later: (work, milliseconds) => void setTimeout(work, milliseconds),
  });

  const place = placeOf(profile);
  const onShare = isOnShare(profile, process.platform);

  let lastLanguage: string | undefined;

  const handlers = (): Handlers => ({
    'app.info': async () => {
      const info = about(process.env, startedAt);
      const at = await place;
      const locale = inForce(policy).language ?? lastLanguage ?? info.locale;
      const { now: lockedBy } = reason;
      return {
        ...info,
        locale,
        writeProtected,
        onShare,
        policy,
        ...(at !== null && { place: at }),
        ...(lockedBy && { lockedBy }),
      };
    },
    'app.lock': ({ language, why }) => {
      lastLanguage = language ?? lastLanguage;
      reason.comes(why);
      // The page that asked is gone before an answer could reach it.
      setImmediate(() => keeper.lock());
      return Promise.resolve(undefined);
    },
    ...storeHandlers(safe, log),
    ...exchangeHandlers(safe, sticks, dialogs, tell, sticksGo(inForce(policy))),
    ...networkHandlers(network),
    ...backupHandlers({
      folders: backups,
      dialogs,
      requests: new RestoreRequests(nodeFiles, join(profile, 'restore-requests')),
      allowed: copiesGo(inForce(policy)),
      makeRoom: () => makeRoom(nodeFiles, safe, root),
    }),
    ...peopleHandlers({ files: nodeFiles, safe, dialogs, picked, saving, opened, unfinished, printer, tell }),
    ...exportHandlers(dialogs, folders),
    ...scannerHandlers({
      folder: new ChosenFolder(nodeFiles, join(profile, 'scanner-folder'), places, inForce(policy).scannerFolder),
      scans,
      dialogs,
      camera,
    }),
    ...secondKeyHandlers(keys),
    ...clipboardHandlers(copies),
    ...updateHandlers(
      () => updatesOf(inForce(policy)),
      log,
      () => app.quit(),
    ),
  });

  const updatesHome = join(profile, 'updates');
  const updatesOf = async (set: MachinePolicy): Promise<Updates> =>
    // Read when it is first asked for: what checks signed lists would hold up every start.
    new (await import('./update/updates.ts')).Updates({
      files: nodeFiles,
      home: updatesHome,
      shipped: shippedRoot(process.env, __dirname, isPackage()),
      version: app.getVersion(),
      platform: process.platform,
      installedAs: () => installedAs(nodeFiles, { platform: process.platform, executable: app.getPath('exe') }),
      isAirGapped: async () => {
        const status = await network.status();
        return status.ok && !status.value.isThere;
      },
      policy: set,
      allowed: sticksGo(set),
      media: mediaPlaces(process.platform),
      chooseFolder: (beginning) => dialogs.chooseFolder(beginning),
      start: (path) => shell.openPath(path),
    });

  app.on('second-instance', (_event, _words, _folder, handed) => {
    keeper.show();
    if (typeof handed === 'object' && handed !== null && 'asked' in handed) opened.handOver(handed.asked);
  });
  // macOS names a file so; before the application is ready too.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.hand(askedPath({ words: [path], folder: '/', platform: process.platform }));
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    const cleared = Promise.race([copies.clear(), delay(clearingPatience)]);
    void Promise.allSettled([cleared, safe.close()]).finally(() => {
      log.write('stopped');
      end(aside, 0);
    });
  });

  void Promise.all([asking, app.whenReady()]).then(([found]) => {
    policy = found;
    log.write('started');
    if (policy.state === 'refused') log.write('policy-refused');
    refuseEverythingElse(log, { gate: camera, isOurs: (contents) => contents === window()?.webContents });
    servePage(page);
    registerCalls(handlers(), window, log);
    keeper.open();
    setMenu(() => keeper.tell({ type: 'lock-requested', reason: 'menu' }));
    powerMonitor.on('lock-screen', () => keeper.lockSoon());
    // While it sleeps nobody can end anything: the keys are gone before.
    powerMonitor.on('suspend', () => {
      reason.comes({ by: 'sleep' });
      keeper.lock();
    });
    powerMonitor.on('resume', () => network.nudge());
    if (isTrial) return void tryOut(keeper, aside, policy);
    void unfinished.sweep();
    void dropInstallers(nodeFiles, updatesHome);
    void network.start();
    stickWatch.start();
  });
}

/** Looks at the first screen, says what is there, and ends. */
async function tryOut(keeper: WindowKeeper, aside: string | null, policy: PolicyState): Promise<void> {
  const contents = must(keeper.current(), 'the window that was just opened').webContents;
  end(aside, report(await lookAtFirstScreen(contents, policy)));
}

function end(aside: string | null, code: number): void {
  if (aside !== null) rmSync(aside, { recursive: true, force: true, maxRetries: 3 });
  app.exit(code);
}

/** Files and handles the page that is gone was in the middle of. */
async function releaseAll(
  safe: Safe,
  picked: PickedFiles,
  writing: readonly { abandonAll(): Promise<void> }[],
): Promise<void> {
  await picked.closeAll();
  for (const each of writing) await each.abandonAll();
  await safe.abandonUnfinished();
}
