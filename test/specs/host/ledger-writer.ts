/** A process of its own that signs off claim after claim into one ledger; started by the ledger's test. */
import { appendToLedger } from '../../../server/src/host/ledger-file.ts';
import { signOff } from '../../../server/src/ledger/sign-off.ts';
import { quantity, storyOf } from '../checked.ts';

const [file, name, times] = process.argv.slice(2);
const story = storyOf('The dam holds 40 gates.', [quantity('40 gates')]);

for (let i = 0; i < Number(times); i++) {
  // Now and then a clock that runs behind, so that lines must change places while the other process writes.
  const at = new Date(Date.UTC(2031, 2, 4, 10, 0, i - (i % 7 === 3 ? 30 : 0))).toISOString();
  await appendToLedger(file, [signOff(story, story.claims[0], { state: 'verified', by: name, at, note: `${name} ${i}` }, 'dam.md')]);
}
