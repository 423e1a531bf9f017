/**
 * Preloaded into a build: lets the disk fail. `FAIL_BELOW` is the folder that
 * is watched, `FAIL_AT` the number of the writing call that fails with
 * `FAIL_CODE`; `FAIL_REST=1` lets every later write fail too, as on a full
 * disk. `FAIL_COUNT` names a file that gets the number of calls.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const { FAIL_BELOW = '', FAIL_AT = '0', FAIL_CODE = 'ENOSPC', FAIL_REST, FAIL_COUNT } = process.env;
const failAt = Number(FAIL_AT);
const append = fs.appendFileSync;
let count = 0;

const WRITES = ['writeFile', 'mkdir', 'rename', 'copyFile', 'cp', 'open', 'appendFile', 'symlink', 'link', 'rm'];

function judge(name, place) {
  const path = place instanceof URL ? fileURLToPath(place) : place;
  if (typeof path !== 'string' || !path.startsWith(FAIL_BELOW)) return;
  count += 1;
  // A full disk still lets things be removed and renamed.
  const fails = count === failAt || (FAIL_REST && failAt > 0 && count > failAt && !/^(?:rm|rename)/.test(name));
  if (fails) throw Object.assign(new Error(`${FAIL_CODE}: failed on purpose, ${name} '${path}'`), { code: FAIL_CODE, path });
}

for (const name of WRITES) {
  const [sync, callback, promised] = [fs[`${name}Sync`], fs[name], fs.promises[name]];
  fs[`${name}Sync`] = (...args) => {
    judge(name, args[0]);
    return sync(...args);
  };
  fs[name] = (...args) => {
    try {
      judge(name, args[0]);
    } catch (error) {
      const done = args.at(-1);
      if (typeof done === 'function') return void process.nextTick(done, error);
      throw error;
    }
    return callback(...args);
  };
  fs.promises[name] = async (...args) => {
    judge(name, args[0]);
    return promised(...args);
  };
}
const createWriteStream = fs.createWriteStream;
fs.createWriteStream = (path, ...rest) => {
  judge('createWriteStream', path);
  return createWriteStream(path, ...rest);
};
syncBuiltinESMExports();
process.on('exit', () => FAIL_COUNT && append(FAIL_COUNT, `${count}\n`));
