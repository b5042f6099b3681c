// How do connections reach the embedded Postgres? It runs in a thread and has one session; to those who ask it looks like a server with
// two connections: one that reads and cannot write, and one that writes.

import { once } from 'node:events';
import path from 'node:path';
import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { root } from '../config.ts';

/** What a connection of `pg` needs of a socket. */
type Socket = Duplex & { setNoDelay(): void; setKeepAlive(): void; connect(): void; ref(): void; unref(): void };

export type Embedded = {
  /** Fails with the database's own words. What is asked before waits for it. */
  opened: Promise<void>;
  /** A new connection. One that reads is refused writing, and what takes it longer than `longestRead` is broken off. */
  connect(reads: boolean): Socket;
  /** The whole database as a tar file. */
  dump(): Promise<Uint8Array>;
  close(): Promise<void>;
};
type Place = { dataDir?: string; loadDataDir?: Uint8Array | undefined; settings: string; longestRead: number };
type Turn = {
  of?: Socket;
  message: { bytes: Uint8Array; reads: boolean } | { dump: true } | { leave: true };
  done: (answer: Uint8Array) => void;
};

/** Opens Postgres in a thread, which has begun when this returns. */
export function openEmbedded({ longestRead, ...place }: Place): Embedded {
  let thread: Worker | undefined;
  let waiting: Turn[] = [];
  /** Each with whether it reads. */
  const sockets = new Map<Socket, boolean>();
  let running: Turn | undefined;
  /** Who has a transaction open keeps the session until it ends. */
  let holder: Socket | undefined;
  let opening: Promise<void> | undefined;
  /** What is in memory only would be lost with its thread. */
  const isOnDisk = place.dataDir !== undefined;

  function next(): void {
    if (running || opening) return;
    if (!thread || thread.threadId === -1) {
      if (waiting.length > 0) reopen();
      return;
    }
    const index = waiting.findIndex(({ of }) => holder === undefined || of === holder);
    if (index < 0) return;
    const turn = waiting.splice(index, 1)[0]!;
    running = turn;
    const limit =
      isOnDisk && 'reads' in turn.message && turn.message.reads
        ? setTimeout(() => end(turn, cancelled), longestRead).unref()
        : undefined;
    thread.once('message', (answer: Uint8Array | { failed: string }) => {
      clearTimeout(limit);
      running = undefined;
      if (!(answer instanceof Uint8Array)) {
        end(turn, failure(answer.failed));
        return;
      }
      holder = turn.of && isInTransaction(answer) ? turn.of : undefined;
      turn.done(answer);
      next();
    });
    thread.postMessage(turn.message);
  }

  /** Postgres does not listen while it works here: its thread is ended, and another opened on the same folder. */
  function end(turn: Turn, answer: Uint8Array): void {
    turn.done(answer);
    if (isOnDisk) {
      thread?.removeAllListeners('message');
      running = undefined;
      holder = undefined;
      // What was prepared or begun is gone.
      for (const [socket, reads] of sockets) if (reads || socket === turn.of) socket.destroy();
      reopen();
    } else next();
  }

  function reopen(): void {
    const ended = Promise.resolve(thread?.terminate());
    // Who asks now is told of a failure; who asks later makes another attempt.
    use(ended.then(() => open({ ...place, loadDataDir: undefined }))).catch(() => {});
  }

  function use(coming: Promise<Worker>): Promise<void> {
    const used = coming.then(
      (worker) => {
        thread = worker;
      },
      (error) => {
        for (const turn of waiting.splice(0)) turn.done(failure(error.message));
        throw error;
      },
    );
    opening = used
      .catch(() => {})
      .finally(() => {
        opening = undefined;
        next();
      });
    return used;
  }

  function ask(turn: Turn): void {
    waiting.push(turn);
    next();
  }

  const opened = use(open(place));
  opened.catch(() => {});
  return {
    opened,
    connect(reads) {
      const socket = socketTo((bytes, done) => ask({ of: socket, message: { bytes, reads }, done }));
      sockets.set(socket, reads);
      socket.once('close', () => {
        sockets.delete(socket);
        waiting = waiting.filter(({ of }) => of !== socket);
        if (holder === socket) {
          holder = undefined;
          waiting.unshift({ message: { leave: true }, done: () => {} });
          next();
        }
      });
      return socket;
    },
    dump: () => new Promise((resolve) => ask({ message: { dump: true }, done: resolve })),
    async close() {
      await opening;
      if (!thread) return;
      const ended = once(thread, 'exit');
      thread.postMessage({ close: true });
      await ended;
    },
  };
}

async function open(place: Omit<Place, 'longestRead'>): Promise<Worker> {
  const thread = new Worker(path.join(root, 'src/database/thread.js'), { workerData: { netlaws: place } });
  const [told] = await once(thread, 'message');
  if (told.failed !== undefined) throw new Error(told.failed);
  return thread;
}

/** Bytes of Postgres' protocol, handed over as they were written together. */
function socketTo(ask: (bytes: Uint8Array, done: (answer: Uint8Array) => void) => void): Socket {
  const hand = (bytes: Buffer, done: () => void) => {
    ask(bytes, (answer) => {
      socket.push(answer);
      done();
    });
  };
  const socket = new Duplex({
    read() {},
    write: (bytes, _encoding, done) => hand(bytes, done),
    writev: (parts, done) => hand(Buffer.concat(parts.map(({ chunk }) => chunk)), done),
    final(done) {
      socket.push(null);
      done();
    },
  });
  const nothing = () => {};
  return Object.assign(socket, {
    setNoDelay: nothing,
    setKeepAlive: nothing,
    ref: nothing,
    unref: nothing,
    connect: () => process.nextTick(() => socket.emit('connect')),
  });
}

/** The last message of an answer says whether a transaction is open: ReadyForQuery, in five bytes and its state. */
const isInTransaction = (answer: Uint8Array): boolean =>
  answer.at(-6) === 'Z'.charCodeAt(0) && answer.at(-1) !== 'I'.charCodeAt(0);

/** What a server says when it ends a connection: ErrorResponse. */
function refusal(code: string, text: string): Buffer {
  const body = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`);
  const head = Buffer.alloc(5, 'E');
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}
const cancelled = refusal('57014', 'canceling statement due to statement timeout');
const failure = (text: string) => refusal('XX000', text);
