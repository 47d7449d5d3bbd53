import { drawn } from './sample.mjs';
import { allMutants } from './trusted.mjs';
const want=process.argv.slice(2);
for (const m of drawn(allMutants(),'1',600)) if (want.includes(m.key)) console.log(JSON.stringify({file:m.file,line:m.place,was:m.was,now:m.now,proof:''},null,2)+',');
