import { verifyLog } from './run.ts';

process.exitCode = await verifyLog(process.argv.slice(2), (line) => console.log(line));
