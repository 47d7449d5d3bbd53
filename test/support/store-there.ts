/**
 * Dexie takes the browser's store it finds when it is loaded, once for all tests of one worker: it is there before the first of them,
 * whichever that is.
 */
import 'fake-indexeddb/auto';
