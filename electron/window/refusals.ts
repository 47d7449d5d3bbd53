import { app, session, type Session, type WebContents } from 'electron';
import type { CameraGate } from '../camera/camera-gate.ts';
import { isOurs } from '../protocol/address.ts';
import type { Log } from '../log/log.ts';

/** The one thing of those that a person may ask for, and by which page. */
export interface Camera {
  readonly gate: Pick<CameraGate, 'lets'>;
  /** Whether it is the page of our window. */
  readonly isOurs: (contents: WebContents) => boolean;
}

/**
 * Everything a page might try that this one never needs: permissions but the camera's, other addresses, new windows, embedded
 * pages, downloads, requests to the network.
 */
export function refuseEverythingElse(log: Log, camera: Camera): void {
  refuseInSession(session.defaultSession, log);
  letCamera(session.defaultSession, log, camera);
  app.on('web-contents-created', (_event, contents) => refuseInPage(contents, log));
}

/**
 * As soon as a session is made, Chromium asks its maker for dictionaries of the languages it checks spelling in: so there
 * are none. To be called before the application is ready.
 */
export function fetchNoDictionaries(): void {
  app.on('session-created', (made) => {
    made.setSpellCheckerLanguages([]);
    made.setSpellCheckerEnabled(false);
  });
}

function refuseInSession(page: Session, log: Log): void {
  page.setDevicePermissionHandler(() => false);
  page.on('will-download', (event) => {
    log.write('download-refused');
    event.preventDefault();
  });
  page.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isOurs(details.url) || /^(data|blob|devtools):/.test(details.url);
    if (!allowed) log.write('request-refused');
    answer({ cancel: !allowed });
  });
  // What does not pass there (peer connections, name look-ups ahead of time) meets a proxy that is nobody.
  void page.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}

/** Asked twice by Chromium: whether it may ask, and whether it may. */
function letCamera(page: Session, log: Log, { gate, isOurs: isOurContents }: Camera): void {
  page.setPermissionRequestHandler((contents, permission, answer, details) => {
    const isOurPage = isOurContents(contents) && details.isMainFrame && isOurs(details.requestingUrl);
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const isLet = gate.lets({ permission, isOurPage, media });
    if (!isLet) log.write('permission-refused');
    answer(isLet);
  });
  page.setPermissionCheckHandler((contents, permission, origin, { isMainFrame, mediaType }) => {
    const isOurPage = contents !== null && isOurContents(contents) && isMainFrame && isOurs(origin);
    return gate.lets({ permission, isOurPage, media: mediaType === undefined ? [] : [mediaType] });
  });
}

function refuseInPage(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault: () => void }): void => {
    log.write('navigation-refused');
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => {
    log.write('window-refused');
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
