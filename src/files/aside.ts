import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Aside, PutAside } from '../model/long-text.ts';
import { isDiskTrouble } from './disk.ts';

/** Long texts beside the memory of this process, in a file without a name: it is gone when the process is, however that ends. */
export interface Shelf {
  readonly put: PutAside;
  /** To be called when none of its texts is asked for any more. */
  close(): void;
}

/** A shorter text takes up as much once it is put aside. In UTF-16 code units. */
const shortest = 256;

/** So many code units stay at hand: a small build makes no file. */
const mostAtHand = 8_000_000;

/** How many bytes are written at once. */
const together = 1 << 20;

/** UTF-8 takes at most so many bytes for a UTF-16 code unit. */
const widest = 3;

/** Where no file can be made, or nothing written to it any more, all texts stay at hand. */
export const openShelf = (atHand = mostAtHand): Shelf => {
  const file = new TextFile();
  let free = atHand;
  return {
    put: (text) => {
      free -= text.length;
      return free >= 0 || text.length < shortest || !text.isWellFormed() ? text : (file.put(text) ?? text);
    },
    close: () => file.close(),
  };
};

/** Does what asks for no text any more once it is done. */
export const withShelf = async <Value>(task: (putAside: PutAside) => Promise<Value>): Promise<Value> => {
  const shelf = openShelf();
  try {
    return await task(shelf.put);
  } finally {
    shelf.close();
  }
};

/** Texts one behind the other, each to be had by its place. */
class TextFile {
  private descriptor: number | undefined;
  private isShut = false;
  // What was put last waits here to be written behind the bytes that are.
  private waiting = Buffer.alloc(0);
  private length = 0;
  private written = 0;

  /** `undefined` where there is no room to be had. */
  put(text: string): Aside | undefined {
    const most = widest * text.length;
    if (this.waiting.length - this.length < most && !this.makeRoom(most)) return undefined;
    const at = this.written + this.length;
    const size = this.waiting.write(text, this.length);
    this.length += size;
    return new PlaceInFile(this, at, size);
  }

  read(at: number, size: number): string {
    const { waiting, written, descriptor } = this;
    if (at >= written) return waiting.toString('utf8', at - written, at - written + size);
    if (descriptor === undefined) throw new TypeError('Expected to be asked for a text before all were given up.');
    const bytes = Buffer.allocUnsafe(size);
    for (let done = 0; done < size; ) {
      const got = readSync(descriptor, bytes, done, size - done, at + done);
      if (got === 0) throw new TypeError('Expected all that was put aside, found less.');
      done += got;
    }
    return bytes.toString('utf8');
  }

  close(): void {
    this.isShut = true;
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }

  private makeRoom(size: number): boolean {
    if (this.isShut) return false;
    const { waiting, length, written } = this;
    try {
      this.descriptor ??= openNameless();
      for (let done = 0; done < length; )
        done += writeSync(this.descriptor, waiting, done, length - done, written + done);
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
      this.isShut = true;
      return false;
    }
    this.written += length;
    this.length = 0;
    if (waiting.length < size) this.waiting = Buffer.allocUnsafeSlow(Math.max(size, together));
    return true;
  }
}

/** As small as can be: there may be hundreds of thousands. */
class PlaceInFile implements Aside {
  private readonly file: TextFile;
  private readonly at: number;
  private readonly size: number;

  constructor(file: TextFile, at: number, size: number) {
    this.file = file;
    this.at = at;
    this.size = size;
  }

  read(): string {
    return this.file.read(this.at, this.size);
  }
}

/** A file that nobody else can open. */
const openNameless = (): number => {
  const folder = mkdtempSync(join(tmpdir(), 'feedwright-'));
  try {
    return openSync(join(folder, 'texts'), constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
