// Postgres in a thread of its own: the program goes on while it opens and while it answers, and what takes too long can be broken off.
// JavaScript, since a thread starts from a file that Node.js reads by itself.

import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';

/** What PGlite reads at its opening of the types of arrays is for answers that it makes into values; ours go out as they come. */
class Postgres extends PGlite {
  async _initArrayTypes() {}
}

/** A quarter of what Postgres takes by default: to make its pages ready took a third of the time in which it opens. */
const memory = 'shared_buffers=32MB';

/** Opens Postgres in this thread: in a folder, or in memory, there as in a tar file or empty. */
export async function openHere({ dataDir, loadDataDir }) {
  const lite = new Postgres({
    ...(dataDir !== undefined && { dataDir }),
    ...(loadDataDir && { loadDataDir: new Blob([loadDataDir]) }),
    extensions: { btree_gist, pg_trgm, unaccent },
    startParams: [...PGlite.defaultStartParams, '-c', memory],
  });
  await lite.waitReady;
  return lite;
}

if (!isMainThread && workerData?.netlaws) await serve(workerData.netlaws);

async function serve({ settings, ...place }) {
  let lite;
  try {
    lite = await openHere(place);
    await lite.exec(settings);
  } catch (error) {
    parentPort.postMessage({ failed: String(error?.message ?? error) });
    return parentPort.close();
  }
  const sent = (bytes) => parentPort.postMessage(bytes, [bytes.buffer]);
  let readsOnly = false;
  // One after the other: Postgres has one session here.
  let last = Promise.resolve();
  parentPort.on('message', (task) => {
    last = last
      .then(() => run(task))
      .catch((error) => parentPort.postMessage({ failed: String(error?.message ?? error) }));
  });
  parentPort.postMessage({ open: true });

  async function run({ bytes, reads, dump, leave, close }) {
    if (dump) return sent(new Uint8Array(await (await lite.dumpDataDir('none')).arrayBuffer()));
    if (close) {
      await lite.close();
      return parentPort.close();
    }
    if (leave) {
      await lite.exec('rollback');
      return sent(new Uint8Array());
    }
    // A connection begins, and has prepared nothing yet; only one that reads does.
    if (reads && bytes[0] === 0) await lite.exec('deallocate all');
    if (reads !== readsOnly) {
      await lite.exec(`set default_transaction_read_only = ${reads}`);
      readsOnly = reads;
    }
    // A copy: what is handed over lies in a buffer that the next answer uses again.
    sent((await lite.execProtocolRaw(bytes)).slice());
  }
}
